package broken.park.contracts.impl;

import broken.park.employment.jobs.Job;

import org.springframework.context.ApplicationContext;

/** In a room without a name, of a library that knows a service and a framework. */
public interface Topics {

    Job of(ApplicationContext context);
}
