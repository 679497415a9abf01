package uz.itpark.remoteservicecenter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class RemoteServiceCenterApplication {

    public static void main(String[] args) {
        SpringApplication.run(RemoteServiceCenterApplication.class, args);
    }
}
