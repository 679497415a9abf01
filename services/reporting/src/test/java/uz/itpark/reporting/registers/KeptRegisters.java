package uz.itpark.reporting.registers;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import uz.itpark.contracts.center.CenterState;
import uz.itpark.testing.TestInfrastructure;

import java.util.List;
import java.util.UUID;

/** Registers in a database of their own, as if their events had been read. */
public final class KeptRegisters {

    private KeptRegisters() {}

    public static Registers ofCenters(List<CenterState> centers) {
        var uri = TestInfrastructure.running().databaseUri("registers" + UUID.randomUUID());
        var mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(uri));
        var register = new Register<>(mongo, "centers", CenterState.class);
        centers.forEach(center -> register.keep(center.id(), center.version(), center));
        return new Registers(null, mongo);
    }
}
