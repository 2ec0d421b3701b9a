package org.jiannuo.portal.internal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** 数据目录. The lists in the words of DCAT 3, so that catalogues of others can take them up. */
final class DataCatalogue {
    private DataCatalogue() {}

    static void write(String site, Words words, PrintWriter out) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"));
        catalogue.put("@id", site + "/portal/catalogue.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", words.get("portal.data.title"));
        catalogue.put("dct:description", words.get("portal.data.lead"));
        catalogue.put("dct:language", words.tag());
        catalogue.put(
                "dcat:dataset",
                PublicItems.KINDS.stream()
                        .map(kind -> dataset(site, kind, words))
                        .toList());
        out.print(JsonMapper.shared().writeValueAsString(catalogue));
        out.flush();
    }

    private static Map<String, Object> dataset(String site, String kind, Words words) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", site + "/portal/lists/" + kind);
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", words.get("portal.kind." + kind));
        dataset.put("dct:description", words.get("portal.data.about", words.get("portal.kind." + kind)));
        dataset.put("dcat:landingPage", Map.of("@id", site + "/portal/lists/" + kind));
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution(site + "/portal/data/" + kind + ".csv", "text/csv", site),
                        distribution(site + "/portal/data/" + kind + ".json", "application/json", site)));
        return dataset;
    }

    private static Map<String, Object> distribution(String address, String type, String site) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:downloadURL",
                Map.of("@id", address),
                "dcat:mediaType",
                type,
                "dct:conformsTo",
                Map.of("@id", site + "/portal/data/item.schema.json"));
    }
}
