package dev.zeren.kit.job;

/** Work that is done in the background. One bean for each kind; {@link JobRunner} calls. */
public interface JobWork {

    /** The name of the kind, as given to {@link Jobs#submit}. */
    String kind();

    /**
     * Does it, as the bureau and the caller who asked, in the transaction that ends the job: its effect is there once,
     * or not at all. It may begin transactions of its own, whose effects it must then be able to meet again.
     *
     * @return what came of it, to be written as JSON
     * @throws dev.zeren.kit.domain.Rejection then the job has failed, and says why; whatever else is thrown is tried
     *     again later
     */
    Object run(JobRun run) throws Exception;
}
