// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "app/ask.hpp"
#include "app/endpoints.hpp"
#include "publish/json_writer.hpp"

namespace verband::app {
namespace {

struct FormatName {
  Format format;
  std::string_view suffix, media_type;
};
constexpr std::array<FormatName, 8> format_names{
    {{Format::html, "", "text/html; charset=utf-8"},
     {Format::csv, ".csv", "text/csv; charset=utf-8"},
     {Format::xlsx, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
     {Format::docx, ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
     {Format::json, ".json", "application/json"},
     {Format::jsonld, ".jsonld", "application/ld+json"},
     {Format::graphml, ".graphml", "application/graphml+xml"},
     {Format::gexf, ".gexf", "application/gexf+xml"}}};

FormatName const& named(Format format) {
  return *std::ranges::find(format_names, format, &FormatName::format);
}

std::vector<Format> const page{Format::html};
std::vector<Format> const rows{Format::html, Format::csv,  Format::xlsx,
                               Format::docx, Format::json, Format::jsonld};
std::vector<Format> const tables{Format::html, Format::csv, Format::xlsx};
std::vector<Format> const documents{Format::html, Format::csv, Format::xlsx, Format::docx};
std::vector<Format> const graphs{Format::html, Format::csv,     Format::xlsx,
                                 Format::json, Format::graphml, Format::gexf};
std::vector<Format> const checklist{Format::html, Format::csv, Format::xlsx, Format::docx,
                                    Format::json};

/// The text of the parts when the path fits the pattern.
std::optional<std::map<std::string, std::string, std::less<>>> fits(std::string_view pattern,
                                                                    std::string_view path) {
  std::map<std::string, std::string, std::less<>> parts;
  while (!pattern.empty() && !path.empty()) {
    auto const step = [](std::string_view& text) {
      text.remove_prefix(1);
      auto const end = std::min(text.find('/'), text.size());
      auto const found = text.substr(0, end);
      text.remove_prefix(end);
      return found;
    };
    auto const wanted = step(pattern);
    auto const given = step(path);
    if (wanted.starts_with('{')) {
      if (given.empty()) return std::nullopt;
      parts.emplace(wanted.substr(1, wanted.size() - 2), given);
    } else if (wanted != given) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return parts;
}

}  // namespace

std::vector<Route> const& routes() {
  static std::vector<Route> const all{
      {"/", page, start_page, "begin: zoek uw gemeente"},
      {"/gemeenten", page, municipalities_page, "alle gemeenten, per provincie"},
      {"/gemeente/{naam}", rows, municipality_page, "met wie een gemeente samenwerkt"},
      {"/organisatie/{naam}", rows, organisation_page, "met wie een andere organisatie samenwerkt"},
      {"/samenwerkingen", rows, partnerships_page, "alle samenwerkingen, met filters"},
      {"/samenwerking/{naam}", rows, partnership_page, "één samenwerking"},
      {"/samenwerking/{naam}/geschiedenis", page, history_page,
       "wat er in het register met een samenwerking gebeurde"},
      {"/samenwerking/{naam}/spiegel", tables, mirror_page,
       "wat elke bron over een samenwerking zegt, en wat verschilt"},
      {"/verschillen", documents, differences_page, "waar bronnen elkaar tegenspreken"},
      {"/themas", page, themes_page, "de beleidsterreinen"},
      {"/thema/{naam}", rows, theme_page, "wie samenwerkt op een beleidsterrein"},
      {"/zoek", page, search_page, "zoeken in alles"},
      {"/vergelijk", page, compare_form, "kies wat u wilt vergelijken"},
      {"/vergelijk/{a}/{b}", tables, compare_page,
       "twee gemeenten naast elkaar, of een gemeente op twee dagen"},
      {"/overlap", graphs, overlap_page, "welke samenwerkingen gemeenten delen"},
      {"/netwerk", graphs, network_page, "wie met wie samenwerkt, als tekening"},
      {"/herindeling", checklist, merger_page,
       "wat een herindeling betekent voor de samenwerkingen"},
      {"/bronnen", page, sources_page, "de documenten waar het register op steunt"},
      {"/bron/{id}", page, source_page, "een document: de cellen zoals gelezen, of de tekst zelf"},
      {"/bron/{id}/bladzijde/{nummer}", page, source_picture_page,
       "een bladzijde van een open PDF, met de cellen gemarkeerd"},
      {"/bron/{id}/bladzijde/{nummer}/beeld", page, source_picture,
       "die bladzijde als beeld (PNG)"},
      {"/over", page, about_page, "over dit register"},
      {"/toegankelijkheid", page, accessibility_page, "toegankelijkheidsverklaring"},
      {"/open-data", page, open_data_page, "de gegevens meenemen"},
      {"/api", page, api_page, "uitleg van de API"},
      {"/v1/samenwerkingsverbanden", page, api_partnerships, "samenwerkingsverbanden, met filters"},
      {"/v1/samenwerkingsverbanden/{id}", page, api_partnership, "één samenwerkingsverband"},
      {"/v1/samenwerkingsverbanden/{id}/spiegel", page, api_mirror,
       "wat elke bron over een samenwerkingsverband zegt"},
      {"/v1/organisaties", page, api_organisations,
       "gemeenten en andere organisaties met een code"},
      {"/v1/organisaties/{code}", page, api_organisation,
       "één organisatie, ook als zij niet meer bestaat"},
      {"/v1/deelnames", page, api_participations, "wie aan welk samenwerkingsverband deelneemt"},
      {"/v1/beleidsterreinen", page, api_policy_areas, "de beleidsterreinen van de TOP-lijst"},
      {"/v1/bronnen", page, api_sources, "de documenten waar het register op steunt"},
      {"/v1/bronnen/{id}", page, api_source, "één document: de cellen zoals gelezen"},
      {"/v1/wijzigingen", page, api_changes, "wat er in het register veranderde, oudste eerst"},
      {"/v1/openapi.json", page, openapi_json, "de beschrijving van de API (OpenAPI) als JSON"},
      {"/v1/openapi.yaml", page, openapi_yaml, "de beschrijving van de API (OpenAPI) als YAML"},
      {"/id/{soort}/{code}", page, identifier, "vast adres van een organisatie; verwijst door"},
      {"/gezond", page, health, "of de server werkt, als JSON"},
      {"/static/{naam}", page, static_file, "stijlen, script en letters"},
      {"/thema.css", page, theme_file, "de stijl van de beheerder"},
      {"/favicon.svg", page, icon, "het pictogram"},
      {"/robots.txt", page, robots, "voor zoekmachines"}};
  return all;
}

std::optional<Match> match(std::string_view path) {
  auto const dot = std::min(path.rfind('.'), path.size());
  auto const known = std::ranges::find(format_names, path.substr(dot), &FormatName::suffix);
  bool const has_suffix = dot < path.size() && known != format_names.end();
  for (auto const& route : routes()) {
    if (has_suffix && std::ranges::find(route.formats, known->format) != route.formats.end()) {
      if (auto parts = fits(route.pattern, path.substr(0, dot))) {
        return Match{&route, std::move(*parts), known->format};
      }
    }
    if (auto parts = fits(route.pattern, path)) return Match{&route, std::move(*parts)};
  }
  return std::nullopt;
}

std::string_view suffix(Format format) { return named(format).suffix; }
std::string_view media_type(Format format) { return named(format).media_type; }

Reply see_other(std::string address) {
  return {.status = 303, .headers = {{"Location", std::move(address)}}};
}

Reply problem(int status, std::string_view title, std::string_view detail,
              std::vector<std::pair<std::string, std::string>> const& faults) {
  publish::JsonWriter json;
  json.object([&] {
    json.member("status", static_cast<unsigned>(status));
    json.member("title", title);
    json.member("detail", detail);
    if (faults.empty()) return;
    json.array("fouten", [&] {
      for (auto const& [name, text] : faults) {
        json.object([&] {
          json.member("parameter", name);
          json.member("melding", text);
        });
      }
    });
  });
  return {.status = status, .type = "application/problem+json", .body = json.text()};
}

}  // namespace verband::app
