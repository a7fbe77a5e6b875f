package dev.zeren.plan.evidence;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Evidence in a store that speaks S3, a real one. */
@QuarkusTest
@OnPostgres
@WithTestResource(S3Server.class)
class S3StoreTest extends StoreCrashes {

    @Override
    Set<String> files(String bureau) {
        try (S3Client client = S3Client.builder()
                .endpointOverride(URI.create(System.getProperty(S3Server.URL_PROPERTY)))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            return client.listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(bureau + "/")).contents().stream()
                    .map(S3Object::key)
                    .collect(Collectors.toSet());
        }
    }
}
