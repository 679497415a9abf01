package uz.itpark.employment.submissions;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.employment.dossiers.DossierStore;
import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.Residency;
import uz.itpark.employment.jobs.Standing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds to verdicts that were WAITING what has become of their events since. */
@Component
class Progress {

    private final DossierStore dossiers;
    private final JsonMapper json;

    Progress(DossierStore dossiers, JsonMapper json) {
        this.dossiers = dossiers;
        this.json = json;
    }

    List<String> of(List<SubmissionStore.Line> lines) {
        Map<String, Stored> found = dossiers.load(employments(lines));
        List<String> texts = new ArrayList<>(lines.size());
        for (SubmissionStore.Line line : lines) {
            texts.add(line.status() == ItemStatus.WAITING ? withNow(line, found) : line.text());
        }
        return texts;
    }

    private Set<String> employments(List<SubmissionStore.Line> lines) {
        Set<String> ids = new HashSet<>();
        for (SubmissionStore.Line line : lines) {
            if (line.status() == ItemStatus.WAITING) {
                ids.add(json.readTree(line.text()).path("employmentId").asString());
            }
        }
        return ids;
    }

    private String withNow(SubmissionStore.Line line, Map<String, Stored> found) {
        ObjectNode result = (ObjectNode) json.readTree(line.text());
        Stored stored = found.get(result.path("employmentId").asString());
        JsonNode eventId = result.path("eventId");
        if (stored != null) {
            Dossier dossier = stored.dossier();
            dossier.event(eventId.asString())
                    .ifPresent(event -> {
                        ObjectNode now = result.putObject("now");
                        Standing standing = dossier.reading().standingOf(event);
                        boolean unknown = dossier.residencyVersion() == Residency.UNKNOWN;
                        if (standing instanceof Standing.Waiting(String waitsFor)) {
                            now.put("status", "WAITING").put("waitsFor", waitsFor);
                        } else if (unknown) {
                            now.put("status", "WAITING")
                                    .put("waitsFor", "company " + dossier.employer());
                        } else {
                            now.put("status", standing.name());
                        }
                    });
        }
        return json.writeValueAsString(result);
    }
}
