package dev.zeren.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints stand inside: {@code Patched<@Size(max = 200) String>}. */
@ApplicationScoped
public class PatchedExtractor implements ValueExtractor<Patched<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patched<?> patched, ValueReceiver receiver) {
        if (patched.isPresent()) {
            receiver.value(null, patched.value());
        }
    }
}
