package dev.zeren.plan.evidence.persistence;

import dev.zeren.plan.evidence.domain.FileKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of a store that speaks S3. An object appears there when it is whole. */
final class S3Store implements FileStore, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration CHECK = Duration.ofSeconds(3);

    private final S3Client client;
    private final String bucket;

    private S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static S3Store open(EvidenceConfig.S3 config, String bucket, String accessKey, String secretKey) {
        var builder = S3Client.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .forcePathStyle(config.pathStyle())
                // Not every store that speaks S3 knows the newer checksums; the service has its own, SHA-256.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(config.timeout()))
                .overrideConfiguration(override -> override.apiCallTimeout(config.timeout()));
        config.endpoint().ifPresent(builder::endpointOverride);
        return new S3Store(builder.build(), bucket);
    }

    @Override
    public void write(FileKey key, Path content) throws IOException {
        call(() -> client.putObject(put -> put.bucket(bucket).key(key.path()), RequestBody.fromFile(content)));
    }

    @Override
    public InputStream read(FileKey key, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return call(
                () -> client.getObject(get -> get.bucket(bucket).key(key.path()).range(range)));
    }

    @Override
    public void remove(FileKey key) throws IOException {
        call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key.path())));
    }

    @Override
    public void check() throws IOException {
        call(() -> client.headBucket(
                head -> head.bucket(bucket).overrideConfiguration(override -> override.apiCallTimeout(CHECK))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T call(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }
}
