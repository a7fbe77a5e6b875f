package dev.zeren.kit.bulk;

import dev.zeren.kit.bulk.BulkResponse.Item;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.idempotency.PartKeys;
import dev.zeren.kit.idempotency.PartKeys.Parts;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.problem.FailureMappers;
import dev.zeren.kit.problem.Problem;
import dev.zeren.kit.problem.Problem.FieldError;
import dev.zeren.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Acts on many things for one request (RFC 4918, 13: {@code 207}). Each item is a transaction of its own and is done or
 * refused alone, by the same method as the single act. With an {@code Idempotency-Key} what was done to an item is kept
 * together with the item's part of the key: sent again, after whatever crash, nothing is done twice.
 */
@ApplicationScoped
public class Bulk {

    private static final int MULTI_STATUS = 207;
    private static final int SERVER_FAULT = 500;

    private final PartKeys keys;
    private final Problems problems;
    private final FailureMappers failures;
    private final int most;
    private final Duration patience;

    Bulk(
            PartKeys keys,
            Problems problems,
            FailureMappers failures,
            @ConfigProperty(name = "zeren.bulk.items") int most,
            @ConfigProperty(name = "zeren.bulk.patience") Duration patience) {
        this.keys = keys;
        this.problems = problems;
        this.failures = failures;
        this.most = most;
        this.patience = patience;
    }

    /**
     * Acts on each item and says what became of it.
     *
     * @param request the whole of it, by which a repetition is told
     * @throws Rejection {@code invalid-body} when there are too many items, {@code idempotency-key-invalid},
     *     {@code idempotency-key-reused}
     */
    public <I> Response each(Object request, List<I> items, BulkAct<I> act) {
        requireFew(items.size());
        Parts parts = keys.of(request, items.size());
        Optional<Response> before = parts.whole();
        if (before.isPresent()) {
            return before.get();
        }
        long end = System.nanoTime() + patience.toNanos();
        List<Item> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean late = System.nanoTime() - end > 0;
            answers.add(late ? notReached(items.get(i), i, act) : answer(items.get(i), i, act, parts));
        }
        Response response =
                Response.status(MULTI_STATUS).entity(BulkResponse.of(answers)).build();
        // What could not be done for the service's own reasons is done when the request is sent again.
        return answers.stream().anyMatch(one -> one.status() >= SERVER_FAULT) ? response : parts.keep(response);
    }

    private void requireFew(int items) {
        if (items > most) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault(
                            "/items", "too-many", new Text("一次最多 " + most + " 项", "at most " + most + " at once"))));
        }
    }

    private <I> Item answer(I item, int number, BulkAct<I> act, Parts parts) {
        try {
            return parts.once(number, Item.class, () -> done(item, act));
        } catch (Rejection refused) {
            return refused(item, number, act, problems.of(refused));
        } catch (RuntimeException failure) {
            return refused(item, number, act, (Problem) failures.failed(failure).getEntity());
        }
    }

    private static <I> Item done(I item, BulkAct<I> act) {
        BulkAct.Done done = act.act(item);
        return new Item(act.id(item), done.status(), done.version(), done.createdId(), done.location(), null);
    }

    private <I> Item notReached(I item, int number, BulkAct<I> act) {
        return refused(item, number, act, problems.of(new Rejection(CommonProblem.SERVICE_UNAVAILABLE)));
    }

    private static <I> Item refused(I item, int number, BulkAct<I> act, Problem problem) {
        List<FieldError> errors = problem.errors().stream()
                .map(error ->
                        new FieldError(act.pointer("/items/" + number, error.pointer()), error.code(), error.detail()))
                .toList();
        return new Item(act.id(item), problem.status(), null, null, null, problem.with(errors));
    }
}
