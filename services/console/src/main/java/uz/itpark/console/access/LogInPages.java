package uz.itpark.console.access;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said to somebody who could not be logged in, and what to do. */
@Controller
class LogInPages {

    static final String CLOSED = "/log-in/closed";
    static final String FAILED = "/log-in/failed";
    static final String ENDED = "/log-in/ended";

    private final String console;

    LogInPages(@Value("${itpark.console.url}") String console) {
        this.console = console;
    }

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

    /** A form came from a page that outlived its session; back there, after a log-in. */
    @RequestMapping(ENDED)
    String ended(
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            Model model) {
        model.addAttribute("why", "ended");
        if (from != null && from.startsWith(console + "/")) {
            model.addAttribute("back", EveryPage.pageOf(from.substring(console.length())));
        }
        return "no-log-in";
    }
}
