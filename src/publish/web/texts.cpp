// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/texts.hpp"

#include <array>

#include "publish/divisions.hpp"

namespace verband::publish {
namespace {

void points(Html& html, std::initializer_list<std::string_view> all) {
  html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
    for (auto const each : all) {
      html.element("li", {{"class", "utrecht-unordered-list__item"}}, each);
    }
  });
}

void term(Html& html, std::string_view name, std::string_view text) {
  html.element("dt", {}, name);
  html.element("dd", {}, text);
}

/// The divisions that were added to the reference data of this register, when there are any.
void added_divisions(Html& html, Snapshot const& snapshot) {
  if (snapshot.divisions.empty()) return;
  heading(html, 2, "Indelingen in regio’s");
  paragraph(
      html,
      "Welke gemeenten bij een regio horen, komt uit de naslaggegevens van het programma. Aan "
      "dit register zijn indelingen toegevoegd; die gaan voor:");
  html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
    for (auto const& each : analysis::divisions(snapshot, Date{})) {
      if (each.added == nullptr) continue;
      html.element("li", {{"class", "utrecht-unordered-list__item"}},
                   each.name + ", " + period_words(each.period) + ": " +
                       std::to_string(each.regions) + " regio’s, " +
                       std::to_string(each.municipalities) + " gemeenten (" +
                       origin_words(each, snapshot) + ")");
    }
  });
}

/// Where the operator can be reached, when we know.
void contact(Html& html, PageRequest const& request) {
  auto const& address = request.site->contact;
  if (address.empty()) return;
  bool const mail = !address.starts_with("https://");
  html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
    html.write("De beheerder van deze website: ");
    anchor(html, (mail ? "mailto:" : "") + address, address);
    html.write(".");
  });
}

}  // namespace

std::string about_page(PageRequest const& request) {
  Frame const frame{.title = "Over dit register", .crumbs = {{"Over dit register", ""}}};
  return page(request, frame, [&](Html& html) {
    paragraph(
        html,
        "Gemeenten werken met elkaar en met anderen samen. Hier leest u wie met wie samenwerkt, "
        "waaraan, waarom en hoe. De gegevens komen uit documenten van gemeenten zelf.");
    heading(html, 2, "Hoe komen de gegevens hier?");
    points(html, {"We lezen de lijst die een gemeente heeft gemaakt, bijvoorbeeld een bijlage.",
                  "Gebroken woorden worden hersteld. Wat er stond, blijft bewaard.",
                  "Namen koppelen we aan officiële codes van organisaties, op de dag waarover het "
                  "document gaat.",
                  "Staat iets niet in het document? Dan staat er „niet vermeld”. We vullen niets "
                  "in."});
    heading(html, 2, "Wat betekenen de woorden?");
    html.element("dl", {{"class", "vb-facts"}}, [&] {
      term(html, "vermeld", "de bron spreekt over precies deze dag");
      term(html, "vermoed",
           "de bron spreekt over een andere dag; er is niets bekend van een wijziging");
      term(html, "verwacht",
           "de opvolger van een organisatie die is opgeheven; nog door niemand beoordeeld");
      term(html, "niet vermeld", "de bron zegt er niets over");
      term(html, "bronnen spreken elkaar tegen", "twee documenten zeggen iets anders");
      term(html, "publiekrechtelijk",
           "geregeld bij wet, meestal de Wet gemeenschappelijke regelingen");
      term(html, "gemeenschappelijke regeling (GR)",
           "een afspraak tussen overheden volgens de Wet gemeenschappelijke regelingen");
      term(html, "centrumgemeente", "de gemeente die het werk voor de andere uitvoert");
    });
    heading(html, 2, "Twee datums");
    paragraph(
        html,
        "Boven elke pagina kunt u twee datums invullen. „Geldig op” is de dag waarover u iets "
        "wilt weten. „Zoals bekend op” laat zien wat het register aan het eind van een eerdere "
        "dag wist. Beide datums blijven in elke link staan, zodat u een pagina kunt aanhalen.");
    added_divisions(html, request.snapshot());
    heading(html, 2, "Klopt er iets niet?");
    paragraph(html,
              "Meld het bij de gemeente van wie het document is. Bij elke samenwerking staat uit "
              "welk document en welke rij de gegevens komen.");
    contact(html, request);
  });
}

std::string accessibility_page(PageRequest const& request) {
  Frame const frame{.title = "Is deze website toegankelijk?", .crumbs = {{"Toegankelijkheid", ""}}};
  return page(request, frame, [&](Html& html) {
    paragraph(
        html,
        "Iedereen moet deze website kunnen gebruiken. Daarom volgen we de regels van WCAG 2.2, "
        "niveau A en AA. Die regels horen bij het Besluit digitale toegankelijkheid overheid.");
    heading(html, 2, "Wat is onderzocht?");
    points(html, {"Elke pagina wordt bij elke nieuwe versie automatisch getest op fouten.",
                  "De website werkt met alleen het toetsenbord, zonder JavaScript, op een telefoon "
                  "en op papier.",
                  "Bij elke afbeelding staat dezelfde informatie als tabel."});
    heading(html, 2, "Wat is nog niet onderzocht?");
    points(html, {"Mensen met een beperking hebben de website nog niet getest.",
                  "De website is nog niet met schermlezers beluisterd.",
                  "De documenten van gemeenten zelf tonen we zoals we ze kregen. Die kunnen slecht "
                  "leesbaar zijn; de gelezen cellen ernaast zijn dat niet."});
    heading(html, 2, "De status");
    paragraph(html,
              "De beheerder van deze website stelt de officiële verklaring op via "
              "toegankelijkheidsverklaring.nl en zet hier de status (A tot en met E) en de datum. "
              "Zolang dat niet is gebeurd, is er geen officiële status.");
    heading(html, 2, "Lukt iets niet?");
    paragraph(
        html,
        "Laat het de beheerder van deze website weten. Zeg welke pagina het was en wat er niet "
        "lukte.");
    contact(html, request);
  });
}

std::string open_data_page(PageRequest const& request) {
  Frame const frame{.title = "Hoe neemt u de gegevens mee?", .crumbs = {{"Open data", ""}}};
  return page(request, frame, [&](Html& html) {
    paragraph(
        html,
        "Bij elke lijst staat onder „Meenemen” precies wat u ziet, als bestand. U kunt ook het "
        "hele register in één keer meenemen:");
    struct Whole {
      std::string_view suffix, label;
    };
    static constexpr std::array<Whole, 5> all{
        {{".csv", "CSV: voor elk rekenprogramma"},
         {".xlsx", "Excel"},
         {".docx", "Word: de bijlage met vijf kolommen"},
         {".json", "JSON: voor programma’s"},
         {".jsonld", "JSON-LD: gekoppelde gegevens (W3C ORG, TOOI)"}}};
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& each : all) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          anchor(html, link(request, "/samenwerkingen" + std::string{each.suffix}), each.label);
        });
      }
    });
    heading(html, 2, "Een bestand van een pagina");
    paragraph(html,
              "Zet .csv, .xlsx, .docx, .json of .jsonld achter het adres van een lijst, vóór het "
              "vraagteken. Filters en datums blijven gelden.");
    heading(html, 2, "Voor programma’s");
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      html.write("Bouwt u iets met deze gegevens? Gebruik dan ");
      anchor(html, link(request, "/api"), "de API");
      html.write(".");
    });
  });
}

std::string api_page(PageRequest const& request, std::vector<ApiPlace> const& places) {
  Frame const frame{.title = "Hoe gebruikt u de API?", .crumbs = {{"API", ""}}};
  return page(request, frame, [&](Html& html) {
    paragraph(html,
              "De API geeft alles uit dit register als JSON. U heeft geen sleutel nodig. De regels "
              "volgen de NL API Design Rules.");
    TableFrame const table_frame{
        .id = "plekken", .caption = "Wat u kunt opvragen", .heads = {"Adres", "Wat het geeft"}};
    table(html, table_frame, places.size(), [&](std::size_t row, std::size_t column) {
      if (column == 0) {
        html.element("code", {}, places[row].path);
      } else {
        html.write(places[row].what);
      }
    });
    heading(html, 2, "Voor elke vraag");
    points(html,
           {"op=2015-01-01: wat gold op die dag; zonder „op” is het vandaag.",
            "bekend=2020-01-01: wat het register aan het eind van die dag wist.",
            "Een lijst geeft ten hoogste 100 resultaten; „volgende” is het adres van de rest.",
            "Een fout komt als application/problem+json, met alle fouten tegelijk."});
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      html.write("De hele beschrijving: ");
      anchor(html, "/v1/openapi.json", "openapi.json");
      html.write(" of ");
      anchor(html, "/v1/openapi.yaml", "openapi.yaml");
      html.write(".");
    });
  });
}

}  // namespace verband::publish
