package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;

import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** The second task of a reported plan, the planning office's, and an institute with somebody in it. */
record Delegating(ReportedPlan plan, String task, String institute) {

    static final String DELEGATE = "delegate";

    static Delegating of(String bureau) {
        ReportedPlan plan = ReportedPlan.issued(bureau);
        String institute = unit(bureau, "教研室", "office");
        member(bureau, "立夏", DELEGATE, institute);
        return new Delegating(plan, plan.task(1), institute);
    }

    RequestSpecification owner() {
        return office(plan.bureau, OTHER);
    }

    RequestSpecification delegate() {
        return office(plan.bureau, DELEGATE);
    }

    ValidatableResponse offer(RequestSpecification caller, Map<String, Object> body) {
        return json(caller, body).post("/api/v1/tasks/" + task + "/delegations").then();
    }

    String offered() {
        return offer(owner(), Map.of("toUnitId", institute))
                .statusCode(201)
                .extract()
                .path("id");
    }

    String accepted() {
        String id = offered();
        act(delegate(), id, "accept").statusCode(200);
        return id;
    }

    ValidatableResponse act(RequestSpecification caller, String id, String act) {
        String path = "/api/v1/delegations/" + id;
        var request = caller.header("If-Match", planner(plan.bureau).get(path).header("ETag"));
        return (act.equals("accept") || act.equals("consent")
                        ? request.post(path + "/" + act)
                        : json(request, Map.of("reason", "另有安排")).post(path + "/" + act))
                .then();
    }

    /** By who may in any case: the side whose act it is. */
    ValidatableResponse does(String id, DelegationAct act, DelegationStatus state) {
        boolean office = act == DelegationAct.WITHDRAW
                || act == DelegationAct.TAKE_BACK
                || DelegationLife.awaitsOffice(state) && act != DelegationAct.GIVE_BACK;
        return act(office ? owner() : delegate(), id, act.toString());
    }

    ValidatableResponse report(RequestSpecification caller, int percent) {
        return json(caller, ReportedPlan.underWay(percent))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then();
    }

    ValidatableResponse todos(RequestSpecification caller) {
        return caller.get("/api/v1/me/todo").then();
    }
}
