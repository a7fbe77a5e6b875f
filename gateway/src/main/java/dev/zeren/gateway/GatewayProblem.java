package dev.zeren.gateway;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;

/** The refusals that only the door knows. */
public enum GatewayProblem implements RejectionType {
    UNSAFE_ADDRESS(
            Kind.INVALID_REQUEST,
            new Text("地址含有不允许的写法", "Address is not written plainly"),
            new Text(
                    "路径中不能有分号、反斜杠、连续的斜杠、点段以及经过编码的这些字符；中文请按 UTF-8 百分号编码。",
                    "A path holds no semicolon, backslash, doubled slash or dot segment, nor any of these encoded; "
                            + "other than ASCII is sent percent-encoded as UTF-8.")),
    INVALID_RETURN(
            Kind.INVALID_REQUEST,
            new Text("登录后的去处无效", "Return address is not acceptable"),
            new Text(
                    "return 只能是本站以单个斜杠开头的路径，例如 /docs。",
                    "return is a path of this site that begins with one slash, e.g. /docs.")),
    INVALID_LOGOUT_TOKEN(
            Kind.INVALID_REQUEST,
            new Text("注销令牌无效", "Logout token is not valid"),
            new Text(
                    "logout_token 不符合 OpenID Connect 后端注销规范，未作任何更改。",
                    "The logout_token does not satisfy OpenID Connect Back-Channel Logout; nothing was changed.")),
    LOGIN_FAILED(
            Kind.UNAUTHENTICATED,
            new Text("登录没有完成", "Login was not completed"),
            new Text(
                    "登录已取消、已过期，或不是从本浏览器发起的。请从 /login 重新开始。",
                    "The login was cancelled, has expired, or was begun in another browser. Start again at /login.")),
    CSRF_HEADER_MISSING(
            Kind.FORBIDDEN,
            new Text("缺少防跨站请求头", "Header against cross-site requests is missing"),
            new Text(
                    "使用会话 Cookie 作更改时须带请求头 X-Zeren-CSRF: 1；使用访问令牌时不需要。",
                    "A change made with the session cookie carries the header X-Zeren-CSRF: 1; with a bearer token it "
                            + "does not need to.")),
    SERVICE_UNAVAILABLE(
            Kind.UNAVAILABLE,
            new Text("服务暂时不可用", "Temporarily unavailable"),
            new Text(
                    "请按 Retry-After 所示的秒数等待后重试。新建请带原来的 Idempotency-Key，不会重复保存。",
                    "Try again after the seconds in Retry-After. Repeat a creation with the same Idempotency-Key: it is "
                            + "saved once.")),
    GATEWAY_TIMEOUT(
            Kind.TIMEOUT,
            new Text("服务没有及时回应", "No answer in time"),
            new Text(
                    "操作可能已经完成，也可能没有。请先查看结果再重试；新建请带原来的 Idempotency-Key。",
                    "The request may or may not have been carried out. Look before you repeat it; repeat a creation "
                            + "with the same Idempotency-Key."));

    private final Wording wording;

    GatewayProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
