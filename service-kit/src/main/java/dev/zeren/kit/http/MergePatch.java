package dev.zeren.kit.http;

/** JSON Merge Patch (RFC 7396). A patch record has {@link Patched} members. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}
}
