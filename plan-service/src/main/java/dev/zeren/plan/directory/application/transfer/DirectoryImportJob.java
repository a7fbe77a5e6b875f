package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Language;
import dev.zeren.kit.job.Job;
import dev.zeren.kit.job.JobRun;
import dev.zeren.kit.job.JobWork;
import dev.zeren.kit.job.Jobs;
import dev.zeren.plan.directory.domain.SheetKind;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.UUID;

/** The import of a file that is too large to be waited for. */
@Singleton
public class DirectoryImportJob implements JobWork {

    private static final String KIND = "directory-import";

    /** What was asked for; without a kind the file is a workbook. */
    record Asked(SheetKind kind, boolean dryRun) {}

    private final Jobs jobs;
    private final DirectoryImport directory;

    DirectoryImportJob(Jobs jobs, DirectoryImport directory) {
        this.jobs = jobs;
        this.directory = directory;
    }

    /** Keeps the file, to be imported as soon as somebody is free. */
    public Job submit(Path file, SheetKind kind, boolean dryRun, Language language) {
        return jobs.submit(KIND, new Asked(kind, dryRun), file, language);
    }

    /**
     * How far it is, or what came of it: the summary of {@link DirectoryImport}.
     *
     * @throws dev.zeren.kit.domain.Rejection {@code not-found}
     */
    public Job get(UUID id) {
        return jobs.get(KIND, id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        Asked asked = run.input(Asked.class);
        return directory.run(run.file(), asked.kind(), asked.dryRun(), run::reached);
    }
}
