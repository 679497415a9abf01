package uz.itpark.companyregistry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CompanyRegistry {

    public static void main(String[] arguments) {
        SpringApplication.run(CompanyRegistry.class, arguments);
    }
}
