package dev.zeren.gateway.routing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what passes: requests by service and class of status, and the time they took. Plain adders, read by Micrometer
 * when it is asked: its own instruments would cost a tenth of the whole path.
 */
@Singleton
class Traffic {

    private static final int CLASSES = 6;

    private final Map<String, Lane> lanes = new HashMap<>();

    Traffic(RouteTable routes, MeterRegistry metrics) {
        routes.services().keySet().forEach(service -> lanes.put(service, new Lane(service, metrics)));
    }

    /** Counts one finished exchange; {@code status} 0 is one that was cut off on either side. */
    void count(String service, int status, long nanos) {
        lanes.get(service).add(status / 100, nanos);
    }

    private static final class Lane {

        private final LongAdder[] byClass = new LongAdder[CLASSES];
        private final LongAdder nanos = new LongAdder();

        Lane(String service, MeterRegistry metrics) {
            for (int i = 0; i < CLASSES; i++) {
                byClass[i] = new LongAdder();
                FunctionCounter.builder("zeren.gateway.requests", byClass[i], LongAdder::sum)
                        .tag("service", service)
                        .tag("status", i == 0 ? "cut-off" : i + "xx")
                        .description("Requests passed to a service")
                        .register(metrics);
            }
            FunctionTimer.builder("zeren.gateway.duration", this, Lane::count, Lane::time, TimeUnit.NANOSECONDS)
                    .tag("service", service)
                    .description("Time from the request's head to the answer's end")
                    .register(metrics);
        }

        void add(int statusClass, long took) {
            byClass[statusClass < CLASSES ? statusClass : CLASSES - 1].increment();
            nanos.add(took);
        }

        private long count() {
            long sum = 0;
            for (LongAdder adder : byClass) {
                sum += adder.sum();
            }
            return sum;
        }

        private double time() {
            return nanos.sum();
        }
    }
}
