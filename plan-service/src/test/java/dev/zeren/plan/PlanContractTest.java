package dev.zeren.plan;

import dev.zeren.kit.testing.ContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@OnPostgres
class PlanContractTest extends ContractTest {}
