package dev.zeren.plan.evidence.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.EvidenceKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A piece of evidence (佐证材料). It is given once and may serve many things. */
@Entity
public class Evidence extends BureauOwned {

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @Enumerated(EnumType.STRING)
    private EvidenceStatus status;

    private String title;
    private String description;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private FileType fileType;

    private Long size;
    private String sha256;
    private String url;
    private UUID ofId;
    private String subjectKind;
    private UUID subjectId;

    private UUID unitId;
    private Instant givenAt;
    private String givenBy;
    private String givenByName;

    protected Evidence() {}

    private Evidence(EvidenceKind kind, EvidenceStatus status, String title, String description, Giver giver) {
        this.kind = kind;
        this.status = status;
        this.title = title;
        this.description = description;
        this.unitId = giver.unit();
        this.givenAt = giver.at();
        this.givenBy = giver.subject();
        this.givenByName = giver.name();
    }

    /** A file that is about to be kept; nobody sees it yet. */
    public static Evidence pending(StoredFile file, String title, String description, Giver giver) {
        Evidence evidence = new Evidence(EvidenceKind.FILE, EvidenceStatus.PENDING, title, description, giver);
        evidence.fileName = file.name();
        evidence.fileType = file.type();
        evidence.size = file.size();
        evidence.sha256 = file.sha256();
        return evidence;
    }

    public static Evidence link(String url, String title, String description, Giver giver) {
        Evidence evidence = new Evidence(EvidenceKind.LINK, EvidenceStatus.STORED, title, description, giver);
        evidence.url = url;
        return evidence;
    }

    /** A reference to a thing of the suite. */
    public static Evidence about(Subject subject, String title, String description, Giver giver) {
        Evidence evidence = new Evidence(EvidenceKind.REFERENCE, EvidenceStatus.STORED, title, description, giver);
        evidence.subjectKind = subject.kind();
        evidence.subjectId = subject.id();
        return evidence;
    }

    /** A reference to evidence that was given before; of a reference to evidence it is one to the same evidence. */
    public static Evidence of(Evidence other, String title, String description, Giver giver) {
        Evidence evidence = new Evidence(EvidenceKind.REFERENCE, EvidenceStatus.STORED, title, description, giver);
        evidence.ofId = other.ofId == null ? other.id() : other.ofId;
        return evidence;
    }

    /** Its file is in the store: from now on it is there. */
    public void stored(Instant at) {
        status = EvidenceStatus.STORED;
        givenAt = at;
    }

    /** It is no more; what remains of its file goes next. */
    public void removing() {
        status = EvidenceStatus.REMOVING;
    }

    public boolean isStored() {
        return status == EvidenceStatus.STORED;
    }

    public boolean isPending() {
        return status == EvidenceStatus.PENDING;
    }

    /**
     * Its file.
     *
     * @throws Rejection {@code evidence-without-file}
     */
    public StoredFile file() {
        if (kind != EvidenceKind.FILE) {
            throw new Rejection(PlanProblem.EVIDENCE_WITHOUT_FILE, kind);
        }
        return new StoredFile(fileName, fileType, size, sha256);
    }

    /** Under what its file is kept. */
    public FileKey key() {
        return new FileKey(bureauId(), id());
    }

    public EvidenceKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Or null. */
    public String description() {
        return description;
    }

    /** The address of a link, else null. */
    public String url() {
        return url;
    }

    /** The evidence that a reference stands for, or null. */
    public UUID ofId() {
        return ofId;
    }

    /** The thing that a reference stands for, or null. */
    public Subject subject() {
        return subjectId == null ? null : new Subject(subjectKind, subjectId);
    }

    /** For which it was given, or null. */
    public UUID unitId() {
        return unitId;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** The OIDC subject of who gave it. */
    public String givenBy() {
        return givenBy;
    }

    public String givenByName() {
        return givenByName;
    }
}
