package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import uz.itpark.contracts.company.CompanyStatus;
import uz.itpark.web.Fields;
import uz.itpark.web.Paging;

import java.util.ArrayList;
import java.util.List;

/**
 * What a list of companies is narrowed to.
 *
 * @param q a TIN, the beginning of one, or part of a name in Latin or Cyrillic letters
 */
record CompanySearch(
        @Nullable CompanyStatus status,
        @Nullable String region,
        @Nullable String activity,
        @Nullable String q,
        Paging paging) {

    /** Reads it, noting faults. */
    static CompanySearch from(Fields query) {
        return new CompanySearch(
                query.oneOf("status", CompanyStatus.class),
                query.region("region"),
                query.text("activity", 20),
                query.text("q", 300),
                Paging.from(query));
    }

    /** One more than a page, so that it is known whether another follows. */
    Query query() {
        List<Criteria> all = new ArrayList<>();
        if (status != null) {
            all.add(Criteria.where("status").is(status));
        }
        if (region != null) {
            all.add(Criteria.where("details.region").is(region));
        }
        if (activity != null) {
            all.add(Criteria.where("details.activity").is(activity));
        }
        if (q != null) {
            all.add(named(q));
        }
        if (paging.cursor() != null) {
            all.add(Criteria.where("_id").gt(paging.cursor()));
        }
        Query query = all.size() == 1 ? new Query(all.getFirst()) : new Query();
        if (all.size() > 1) {
            all.forEach(query::addCriteria);
        }
        return query.with(Sort.by("_id")).limit(paging.limit() + 1);
    }

    private static Criteria named(String q) {
        if (Application.TIN.test(q)) {
            return Criteria.where("tin").is(q);
        }
        // Letters, digits and spaces are left, so nothing in it means anything to a regex.
        String folded = NameFold.fold(q);
        if (folded.isEmpty()) {
            return Criteria.where("_id").is("");
        }
        Criteria name = Criteria.where("searchName").regex(folded);
        return folded.matches("[0-9]{1,8}")
                ? new Criteria().orOperator(Criteria.where("tin").regex("^" + folded), name)
                : name;
    }
}
