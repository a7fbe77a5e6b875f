package dev.zeren.crooked.alpha.domain;

import dev.zeren.crooked.beta.domain.Neighbour;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;

/** An entity with a setter, that knows HTTP and another feature's domain. */
@Entity
public class Crooked {

    @Id
    private String name;

    public void setName(String name) {
        this.name = name;
    }

    public Response answer(Neighbour neighbour) {
        return Response.ok(name + neighbour).build();
    }
}
