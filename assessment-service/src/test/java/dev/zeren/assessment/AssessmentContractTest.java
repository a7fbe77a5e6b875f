package dev.zeren.assessment;

import dev.zeren.kit.testing.ContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@OnPostgres
class AssessmentContractTest extends ContractTest {}
