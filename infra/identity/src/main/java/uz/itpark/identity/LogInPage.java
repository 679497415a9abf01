package uz.itpark.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people log in. */
@Controller
class LogInPage {

    static final String PATH = "/login";

    /** Whoever sent the form after its session had ended. */
    static final String LATE = PATH + "?late";

    private final IdentityProperties properties;

    LogInPage(IdentityProperties properties) {
        this.properties = properties;
    }

    @GetMapping(PATH)
    String page(Model model) {
        model.addAttribute("console", properties.console());
        model.addAttribute("languages", Languages.CODES);
        return "log-in";
    }
}
