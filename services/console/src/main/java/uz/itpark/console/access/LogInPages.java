package uz.itpark.console.access;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is said to somebody who could not be logged in, and what to do. */
@Controller
class LogInPages {

    static final String CLOSED = "/log-in/closed";
    static final String FAILED = "/log-in/failed";

    /** The issuer is away. */
    @GetMapping(CLOSED)
    String closed(HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        model.addAttribute("why", "closed");
        return "no-log-in";
    }

    /** It let nobody in, or what it said was of no use. */
    @GetMapping(FAILED)
    String failed(Model model) {
        model.addAttribute("why", "failed");
        return "no-log-in";
    }
}
