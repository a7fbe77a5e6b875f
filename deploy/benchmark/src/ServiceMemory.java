import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The memory of a service on this machine, in megabytes. Its live heap is what is left right after a full collection,
 * its resident memory what the kernel counts; garbage is in the second and not in the first.
 */
final class ServiceMemory implements AutoCloseable {

    private static final double MEGABYTE = 1024 * 1024;

    private final Path process;
    private final JMXConnector connector;
    private final MemoryMXBean memory;

    ServiceMemory(String pid) throws Exception {
        process = Path.of("/proc", pid);
        VirtualMachine machine = VirtualMachine.attach(pid);
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
        memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    /** Collects the garbage and tells what is left. */
    double live() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** The most that was live at any of the collections that are made one after the other while the work is done. */
    double peakLive(Callable<?> work) throws Exception {
        double[] peak = {0};
        Thread watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak[0] = Math.max(peak[0], live());
            }
        });
        watch.start();
        try {
            work.call();
        } finally {
            watch.interrupt();
            watch.join();
        }
        return peak[0];
    }

    double resident() throws IOException {
        return status("VmRSS:");
    }

    /** The highest since the last {@link #forgetPeak}. */
    double peakResident() throws IOException {
        return status("VmHWM:");
    }

    void forgetPeak() throws IOException {
        // See proc(5): 5 sets the peak to what is resident now.
        Files.writeString(process.resolve("clear_refs"), "5");
    }

    private double status(String name) throws IOException {
        String line = Files.readAllLines(process.resolve("status")).stream()
                .filter(one -> one.startsWith(name))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
