package dev.zeren.local.demo;

import dev.zeren.local.DataFolder;

/** Where to look next, printed when the suite stands. */
public final class Guide {

    private Guide() {}

    /** @param gateway address of the gateway, without a slash at the end */
    public static String text(String gateway, String issuer, DataFolder data, String planId) {
        return """
                接下来 where to look next

                  接口文档 Swagger UI   %1$s/docs
                  OpenAPI               %1$s/openapi   %1$s/openapi.json
                  登录 log in           %1$s/login
                  用户 users            linhe-admin, linhe-planner, linhe-leader, linhe-office, linhe-auditor;
                                        同样有 the same with wangxi-; yunchuan-analyst
                  密码 password         %2$s（仅限本机演示 of this local demo only）
                  Keycloak              %3$s/admin（admin，密码见 password in %5$s）
                  数据 data             %4$s
                  日志 logs             %6$s

                  TOKEN=$(curl -s %7$s/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=zeren-cli -d username=linhe-leader -d password=%2$s \\
                    | sed -E 's/.*"access_token":"([^"]+)".*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" '%1$s/api/v1/reports/completion?plan=%8$s'
                """.formatted(
                        gateway,
                        Tokens.DEMO_PASSWORD,
                        issuer.replaceFirst("/realms/.*", ""),
                        data.root(),
                        data.secrets(),
                        data.logs(),
                        issuer,
                        planId);
    }
}
