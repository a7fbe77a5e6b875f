package dev.zeren.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortSomebodyListensOnIsBusyAndItsHolderIsFound() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            assertFalse(Ports.isFree(port));
            assertEquals(
                    ProcessHandle.current().pid(),
                    Ports.holder(port).orElseThrow().pid());
        }
    }

    @Test
    void aPortNobodyListensOnIsFreeAndHasNoHolder() {
        int port = Ports.free();

        assertTrue(Ports.isFree(port));
        assertTrue(Ports.holder(port).isEmpty());
    }
}
