package dev.zeren.kit.problem;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;

/** The refusals that every service has in common. */
public enum CommonProblem implements RejectionType {
    UNAUTHENTICATED(
            Kind.UNAUTHENTICATED,
            new Text("未登录或令牌无效", "Not signed in, or the token is not valid"),
            new Text(
                    "请求没有带有效的访问令牌。请登录后重试，或检查令牌的签发者、受众和有效期。",
                    "The request carries no valid access token. Sign in, or check the token's issuer, audience and expiry.")),
    FORBIDDEN(
            Kind.FORBIDDEN,
            new Text("没有权限", "Not allowed"),
            new Text(
                    "您可以查看，但不能执行此操作。如确有需要，请联系本局管理员。",
                    "You may see this but not do this. Ask your bureau's administrator if you should.")),
    NOT_FOUND(
            Kind.NOT_FOUND,
            new Text("找不到", "Not found"),
            new Text("所请求的对象不存在，或您无权查看。", "The object does not exist, or you may not see it.")),
    METHOD_NOT_ALLOWED(
            Kind.METHOD_NOT_ALLOWED,
            new Text("不支持此方法", "Method not allowed"),
            new Text("此地址不支持该 HTTP 方法。请查看 /openapi。", "This address does not support the HTTP method. See /openapi.")),
    NOT_ACCEPTABLE(
            Kind.NOT_ACCEPTABLE,
            new Text("无法提供所要求的格式", "Format not available"),
            new Text("Accept 所列的格式都无法提供。", "None of the formats listed in Accept can be given.")),
    UNSUPPORTED_MEDIA_TYPE(
            Kind.UNSUPPORTED_FORMAT,
            new Text("不支持的内容类型", "Unsupported media type"),
            new Text("请求的 Content-Type 不受支持。请查看 /openapi。", "The Content-Type is not supported here. See /openapi.")),
    PAYLOAD_TOO_LARGE(
            Kind.TOO_LARGE,
            new Text("内容过大", "Content too large"),
            new Text("请求的内容超过上限。请拆分或压缩后重试。", "The body exceeds the limit. Split it or make it smaller.")),
    MALFORMED_JSON(
            Kind.INVALID_REQUEST,
            new Text("JSON 格式错误", "Malformed JSON"),
            new Text("请求正文不是合法的 JSON（第 {0} 行，第 {1} 列）。", "The body is not well-formed JSON (line {0}, column {1}).")),
    INVALID_PARAMETER(
            Kind.INVALID_REQUEST,
            new Text("参数错误", "Invalid parameter"),
            new Text("请求的参数不符合要求，见 errors。", "A parameter of the request is not acceptable; see errors.")),
    UNKNOWN_PARAMETER(
            Kind.INVALID_REQUEST,
            new Text("未知参数", "Unknown parameter"),
            new Text(
                    "此接口没有参数 {0}。请检查拼写或查看 /openapi。",
                    "There is no parameter {0} here. Check its spelling or see /openapi.")),
    INVALID_CURSOR(
            Kind.INVALID_REQUEST,
            new Text("游标无效", "Invalid cursor"),
            new Text(
                    "cursor 不是本列表给出的。请从第一页重新读取，不要自行构造。",
                    "The cursor was not given by this list. Start again from the first page; do not make one up.")),
    UNKNOWN_PROPERTY(
            Kind.RULE_BROKEN,
            new Text("未知字段", "Unknown property"),
            new Text("请求正文含有未知字段 {0}，未作任何更改。", "The body has an unknown property {0}; nothing was changed.")),
    INVALID_BODY(
            Kind.RULE_BROKEN,
            new Text("内容不符合要求", "Body breaks a rule"),
            new Text("请求正文不符合要求，见 errors；未作任何更改。", "The body breaks a rule, see errors; nothing was changed.")),
    STALE_VERSION(
            Kind.STALE,
            new Text("内容已被他人修改", "Changed by someone else"),
            new Text(
                    "您依据的版本已经过时。请重新读取，确认后再提交。",
                    "The version you start from is no longer the current one. Read it again, then send your change.")),
    PRECONDITION_REQUIRED(
            Kind.PRECONDITION_MISSING,
            new Text("缺少 If-Match", "If-Match is missing"),
            new Text("修改时必须在 If-Match 中带上读取时得到的 ETag。", "A change must carry the ETag that was read, in If-Match.")),
    IDEMPOTENCY_KEY_INVALID(
            Kind.INVALID_REQUEST,
            new Text("Idempotency-Key 无效", "Idempotency-Key is not valid"),
            new Text(
                    "Idempotency-Key 须为 8 至 128 个可见 ASCII 字符。",
                    "An Idempotency-Key has 8 to 128 visible ASCII characters.")),
    IDEMPOTENCY_KEY_REUSED(
            Kind.RULE_BROKEN,
            new Text("Idempotency-Key 已用于其他内容", "Idempotency-Key was used for something else"),
            new Text(
                    "同一个 Idempotency-Key 只能用于同一个请求。请为新的内容换一个键。",
                    "One Idempotency-Key serves one request. Use another key for another content.")),
    IDEMPOTENCY_IN_FLIGHT(
            Kind.CONFLICT,
            new Text("相同的请求正在处理", "The same request is under way"),
            new Text(
                    "带同一 Idempotency-Key 的请求尚未处理完，请稍后重试。",
                    "A request with this Idempotency-Key is still under way. Try again shortly.")),
    ALREADY_EXISTS(
            Kind.CONFLICT,
            new Text("已经存在", "Already exists"),
            new Text("本局内已有相同的对象，未作任何更改。", "Your bureau has the same object already; nothing was changed.")),
    MISSING_REFERENCE(
            Kind.RULE_BROKEN,
            new Text("引用的对象不存在", "Referenced object does not exist"),
            new Text(
                    "请求引用了本局不存在的对象，未作任何更改。",
                    "The request refers to an object that your bureau does not have; nothing was changed.")),
    TOO_MANY_REQUESTS(
            Kind.TOO_MANY,
            new Text("请求过于频繁", "Too many requests"),
            new Text("请按 Retry-After 所示的秒数等待后重试。", "Wait for the seconds in Retry-After, then try again.")),
    SERVICE_UNAVAILABLE(
            Kind.UNAVAILABLE,
            new Text("服务暂时不可用", "Temporarily unavailable"),
            new Text(
                    "请按 Retry-After 所示的秒数等待后重试；未确认的操作没有保存。",
                    "Try again after the seconds in Retry-After; what was not acknowledged was not saved.")),
    INTERNAL_ERROR(
            Kind.INTERNAL,
            new Text("系统内部错误", "Internal error"),
            new Text("请将 requestId 告知技术支持。", "Give the requestId to your support."));

    private final Wording wording;

    CommonProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
