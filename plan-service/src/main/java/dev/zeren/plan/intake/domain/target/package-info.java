/**
 * Targets, due dates, quotas and phases, read from the text of a plan.
 *
 * <p>A text is brought to one width, character for character ({@code Printed}), and cut into tokens ({@code Tokenizer});
 * recognisers pass over the tokens once each ({@code RankReader}, {@code VagueReader}, {@code QuantityReader},
 * {@code DueReader}, {@code RecurrenceReader}, {@code PhaseReader}); {@link
 * dev.zeren.plan.intake.domain.target.TargetReader} puts them together. The words of the field are data ({@link
 * dev.zeren.plan.intake.domain.target.TargetRules}).
 */
package dev.zeren.plan.intake.domain.target;
