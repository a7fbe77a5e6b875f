package dev.zeren.reporting;

import dev.zeren.kit.testing.ContractTest;
import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.reporting.testing.FakePlanService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlanService.class)
class ReportingContractTest extends ContractTest {}
