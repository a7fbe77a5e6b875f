import java.io.Reader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The accounts that the province is loaded and measured with: in every bureau one of the planner, one of an office, one of a leader.
 * They are made by Keycloak's own administration, and log in as anybody does.
 */
final class Accounts {

    /** Who has logged in. */
    record Session(String token, String subject) {}

    // Of a realm that lives on this machine, for as long as it is measured.
    private static final String PASSWORD = "benchmark";
    private static final String CLIENT = "zeren-benchmark";
    // A run takes longer than the realm's own tokens live.
    private static final int TOKEN_SECONDS = 7200;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("\"sub\":\"([^\"]+)\"");

    private final String keycloak;

    /** @param keycloak base address */
    Accounts(String keycloak) {
        this.keycloak = keycloak;
    }

    /** Adds what is missing of the accounts of so many bureaus from the first on. */
    void create(int first, int bureaus, Path secrets) throws Exception {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(secrets)) {
            values.load(reader);
        }
        String password = values.getProperty("keycloak.admin");
        Api realm = new Api(keycloak + "/admin/realms/zeren", token("master", "admin-cli", "admin", password));
        realm.post("/clients", """
                {"clientId":"%s","publicClient":true,"directAccessGrantsEnabled":true,"standardFlowEnabled":false,
                "attributes":{"access.token.lifespan":"%d"}}""".formatted(CLIENT, TOKEN_SECONDS), 201, 409);
        for (int bureau = first; bureau < first + bureaus; bureau++) {
            realm.post(
                    "/partialImport",
                    """
                    {"ifResourceExists":"SKIP","users":[%s,%s,%s]}""".formatted(
                                    user(bureau, "planner", "\"planner\",\"bureau-admin\""),
                                    user(bureau, "office", "\"office-staff\""),
                                    user(bureau, "leader", "\"leader\"")),
                    200);
        }
    }

    Session planner(int bureau) throws Exception {
        return login(name(bureau, "planner"));
    }

    Session office(int bureau) throws Exception {
        return login(name(bureau, "office"));
    }

    Session leader(int bureau) throws Exception {
        return login(name(bureau, "leader"));
    }

    private static String user(int bureau, String who, String roles) {
        return """
                {"username":"%s","enabled":true,"firstName":"测试员","attributes":{"bureau":["b%03d"]},"realmRoles":[%s],
                "credentials":[{"type":"password","value":"%s"}]}""".formatted(name(bureau, who), bureau, roles, PASSWORD);
    }

    private static String name(int bureau, String who) {
        return "b%03d-%s".formatted(bureau, who);
    }

    private Session login(String user) throws Exception {
        String token = token("zeren", CLIENT, user, PASSWORD);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return new Session(token, Api.first(SUBJECT, claims));
    }

    private String token(String realm, String client, String user, String password) throws Exception {
        URI uri = URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token");
        String form = "grant_type=password&client_id=%s&username=%s&password=%s".formatted(client, user, password);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return Api.first(TOKEN, Api.send(request, 200).body());
    }
}
