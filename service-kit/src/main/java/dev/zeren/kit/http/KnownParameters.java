package dev.zeren.kit.http;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses query parameters that the method does not declare: a misspelt filter must not answer the whole list.
 * And values that are empty. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final ResourceInfo resource;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    public KnownParameters(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        Set<String> declared = known.computeIfAbsent(method, KnownParameters::declared);
        for (String name : given.keySet()) {
            if (!declared.contains(name)) {
                Fault fault = new Fault(
                        name,
                        "unknown-parameter",
                        new Text("可用的参数：" + sorted(declared), "Parameters: " + sorted(declared)));
                throw new Rejection(CommonProblem.UNKNOWN_PARAMETER, List.of(fault), name);
            }
            // JAX-RS takes an empty value for none and would use the default instead.
            if (given.get(name).stream().anyMatch(String::isEmpty)) {
                Fault fault = new Fault(name, "empty", new Text("没有取值", "has no value"));
                throw new Rejection(CommonProblem.INVALID_PARAMETER, List.of(fault));
            }
        }
    }

    private static String sorted(Set<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names.stream().sorted().toList());
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> bean, Set<String> names) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    names.add(query.value());
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), names);
                }
            }
        }
    }
}
