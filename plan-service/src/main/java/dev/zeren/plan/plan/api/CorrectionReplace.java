package dev.zeren.plan.plan.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Another version of the document took the draft's place; it is made by importing that version, not sent as a correction. */
@Schema(requiredProperties = "operation", properties = @SchemaProperty(name = "operation", enumeration = "replace"))
record CorrectionReplace(UUID sourceId, String fileName) {}
