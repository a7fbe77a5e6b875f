package dev.zeren.local;

/**
 * A reason why the suite cannot be started or shown, in words for whoever typed the command. The
 * launcher prints the message without a stack trace.
 */
public class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
