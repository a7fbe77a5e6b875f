package dev.zeren.kit.tenant;

import java.sql.SQLException;

/** The database refused or was away; the cause says which. */
public class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
