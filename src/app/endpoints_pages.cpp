// SPDX-License-Identifier: EUPL-1.2
// One partnership, the sources, the texts, and the files of the site itself.
#include <algorithm>
#include <charconv>

#include "analysis/lower.hpp"
#include "app/endpoints.hpp"
#include "app/question.hpp"
#include "publish/assets.hpp"
#include "publish/json_writer.hpp"
#include "publish/mirror.hpp"
#include "publish/web/api_words.hpp"
#include "publish/web/lists.hpp"
#include "publish/web/mirror.hpp"
#include "publish/web/partnership.hpp"
#include "publish/web/source.hpp"
#include "publish/web/source_picture.hpp"
#include "publish/web/texts.hpp"
#include "registry/fold.hpp"

namespace verband::app {
namespace {

/// The partnership of the address; a reply when it is elsewhere or nowhere.
analysis::BeliefView const* partnership(Ask const& ask, std::optional<Reply>& instead) {
  auto const name = ask.part("naam");
  auto const* const found = partnership_named(ask.page.snapshot(), name);
  if (found == nullptr) {
    instead = trouble_page(ask, 404, "Deze samenwerking kennen we niet",
                           ask.page.known ? "Misschien stond zij toen nog niet in het register. "
                                            "Haal „Zoals bekend op” weg, of zoek hieronder."
                                          : "Controleer het adres, of zoek hieronder.");
    return nullptr;
  }
  if (found->slug != name) {
    auto path = publish::partnership_path(*found);
    for (std::string_view const below : {"/geschiedenis", "/spiegel"}) {
      if (ask.page.path.ends_with(below)) path += below;
    }
    path += suffix(ask.format);
    instead = see_other(path + publish::query(ask.page.parameters));
    return nullptr;
  }
  auto const* const belief = ask.page.register_on_day->find(found->uri);
  if (belief == nullptr) {
    instead = trouble_page(ask, 404, "Over deze samenwerking zegt geen bron iets",
                           "Alle bronnen erover zijn verwijderd of vervangen.");
  }
  return belief;
}

Reply no_source(Ask const& ask) {
  return trouble_page(ask, 404, "Deze bron kennen we niet",
                      "Misschien is de bron gesloten of stond zij toen nog niet in het register.");
}

/// A page of an open PDF as drawn; or the reply that says why it is not there.
struct Drawn {
  std::optional<analysis::SourceView> view{};
  std::uint32_t page{};
  std::shared_ptr<PagePicture const> picture{};
  std::optional<Reply> instead{};
};

Drawn drawn(Ask const& ask) {
  Drawn result{.view = source_named(ask)};
  auto const number = ask.part("nummer");
  auto const [end, fault] =
      std::from_chars(number.data(), number.data() + number.size(), result.page);
  bool const good = fault == std::errc{} && end == number.data() + number.size();
  if (!result.view || !is_open(*result.view->source)) {
    result.instead = no_source(ask);
    return result;
  }
  auto const pages = publish::pages_of(publish::accounts_of(ask.page, *result.view));
  // Only pages with cells are drawn: who asks for others has not followed a link.
  if (!good || std::ranges::find(pages, result.page) == pages.end()) {
    result.instead = trouble_page(ask, 404, "Deze bladzijde is er niet",
                                  "Kies een bladzijde op de pagina van de bron.");
    return result;
  }
  result.picture = ask.desk->picture(result.view->source->id, result.page);
  if (result.picture->outcome == PagePicture::Outcome::busy) {
    result.instead = trouble_page(ask, 503, "Even geduld",
                                  "Er worden nu andere bladzijden getekend. Probeer het zo weer.");
    result.instead->headers = {{"Retry-After", "2"}, {"Cache-Control", "no-store"}};
  } else if (result.picture->outcome != PagePicture::Outcome::drawn) {
    result.instead =
        trouble_page(ask, 404, "Deze bladzijde kan niet worden getoond",
                     "Het document kan niet worden getekend. De gelezen cellen staan op de pagina "
                     "van de bron.");
  }
  return result;
}

std::vector<analysis::MirrorDifference> differences_asked(publish::PageRequest const& request,
                                                          publish::DifferencesAsked const& asked) {
  std::vector<std::vector<std::string>> groups;
  if (!asked.about.empty()) groups.push_back({asked.about});
  if (asked.province != nullptr) {
    groups.push_back(codes_in_province(request.atlas(), *asked.province));
  }
  auto result = analysis::mirror_differences(request.snapshot(), request.day, groups);
  if (asked.agreement) {
    std::erase_if(result, [&](auto const& each) { return each.agreement != *asked.agreement; });
  }
  return result;
}

}  // namespace

std::optional<analysis::SourceView> source_named(Ask const& ask) {
  auto const id = ask.part("id");
  constexpr std::size_t shortest = 8;
  auto const all = analysis::sources(ask.page.snapshot());
  auto const at = std::ranges::find_if(all, [&](analysis::SourceView const& each) {
    return id.size() >= shortest && each.source->id.starts_with(id);
  });
  return at == all.end() ? std::nullopt : std::optional{*at};
}

bool is_open(Source const& source) {
  return source.visibility == Visibility::open && source.redacted.empty();
}

Partnership const* partnership_named(Snapshot const& snapshot, std::string_view id) {
  auto const lower = analysis::lower(id);
  for (auto const& each : {std::string{id}, lower, "urn:uuid:" + lower}) {
    if (auto const* found = registry::partnership(snapshot, each)) return found;
  }
  return nullptr;
}

Reply partnership_page(Ask const& ask) {
  std::optional<Reply> instead;
  auto const* const belief = partnership(ask, instead);
  if (belief == nullptr) return *instead;
  if (ask.format != Format::html) {
    return rows_file(ask, {belief}, {belief->account->typed.name});
  }
  return {.body = publish::partnership_page(ask.page, *belief)};
}

Reply history_page(Ask const& ask) {
  std::optional<Reply> instead;
  auto const* const belief = partnership(ask, instead);
  if (belief == nullptr) return *instead;
  auto const history =
      analysis::history_of(*ask.desk->log, ask.page.snapshot(), belief->partnership->uri);
  return {.body = publish::history_page(ask.page, *belief, history)};
}

Reply mirror_page(Ask const& ask) {
  std::optional<Reply> instead;
  auto const* const belief = partnership(ask, instead);
  if (belief == nullptr) return *instead;
  auto const mirror = analysis::mirror(ask.page.snapshot(), belief->partnership->uri, ask.page.day);
  if (ask.format != Format::html) {
    return table_file(ask, publish::mirror_rows(mirror, ask.page.atlas()), {},
                      belief->partnership->slug + "-spiegel");
  }
  return {.body = publish::mirror_page(ask.page, mirror, belief->account->typed.name)};
}

Reply differences_page(Ask const& ask) {
  auto request = ask.page;
  publish::DifferencesAsked asked;
  if (auto const typed = request.parameters.value("deelnemer"); !typed.empty()) {
    auto const codes = codes_of(ask, typed);
    if (codes.size() == 1) {
      asked.about = codes.front();
    } else {
      request.troubles.emplace_back(
          "deelnemer", "We kennen geen organisatie met de naam „" + std::string{typed} +
                           "”, of er zijn er meer. Controleer de spelling, of schrijf de code.");
    }
  }
  if (auto const typed = request.parameters.value("provincie"); !typed.empty()) {
    asked.province = province_named(request.atlas(), typed);
    if (asked.province == nullptr) {
      request.troubles.emplace_back("provincie",
                                    "We kennen geen provincie „" + std::string{typed} + "”.");
    }
  }
  if (auto const typed = request.parameters.value("soort"); !typed.empty()) {
    asked.agreement = publish::difference_kind(typed);
    if (!asked.agreement) {
      request.troubles.emplace_back("soort", "Kies een soort verschil uit de lijst.");
    }
  }
  std::vector<analysis::MirrorDifference> differences;
  if (request.troubles.empty()) differences = differences_asked(request, asked);
  if (ask.format != Format::html && !request.troubles.empty()) {
    return problem(400, "Ongeldige vraag", "Controleer de vraag.", request.troubles);
  }
  auto const limits = publish::limits_of(asked, request.atlas());
  if (ask.format == Format::docx) {
    return named_file(
        ask, publish::differences_document(differences, request.snapshot(), request.day, limits),
        "verschillen");
  }
  if (ask.format != Format::html) {
    return table_file(ask, publish::difference_rows(differences, request.atlas()), limits,
                      "verschillen");
  }
  Reply reply{.body = publish::differences_page(request, differences, asked)};
  if (!request.troubles.empty()) reply.status = 400;
  return reply;
}

Reply sources_page(Ask const& ask) {
  return {.body = publish::sources_page(ask.page, analysis::sources(ask.page.snapshot()))};
}

Reply source_page(Ask const& ask) {
  auto const view = source_named(ask);
  if (!view) return no_source(ask);
  std::optional<std::string> document;
  if (is_open(*view->source)) document = ask.desk->document(view->source->id);
  return {.body = publish::source_page(ask.page, *view, document)};
}

Reply source_picture_page(Ask const& ask) {
  auto const found = drawn(ask);
  if (found.instead) return *found.instead;
  return {.body = publish::source_picture_page(
              ask.page, *found.view->source, publish::accounts_of(ask.page, *found.view),
              found.page, found.picture->width, found.picture->height)};
}

Reply source_picture(Ask const& ask) {
  auto const found = drawn(ask);
  if (found.instead) return *found.instead;
  return {.type = "image/png", .body = found.picture->png};
}

Reply about_page(Ask const& ask) { return {.body = publish::about_page(ask.page)}; }
Reply accessibility_page(Ask const& ask) { return {.body = publish::accessibility_page(ask.page)}; }
Reply open_data_page(Ask const& ask) { return {.body = publish::open_data_page(ask.page)}; }

Reply api_page(Ask const& ask) {
  std::vector<publish::ApiPlace> places;
  for (auto const& each : routes()) {
    if (each.is_api()) places.push_back({std::string{each.pattern}, std::string{each.what}});
  }
  return {.body = publish::api_page(ask.page, places)};
}

Reply identifier(Ask const& ask) {
  auto const code = analysis::lower(ask.part("code"));
  auto const* const known = ask.page.atlas().organisation(code);
  if (known == nullptr || ask.part("soort") != publish::api_word(known->kind)) {
    return trouble_page(ask, 404, "Deze code kennen we niet",
                        "Een code van een gemeente is bijvoorbeeld gm0014.");
  }
  return see_other(ask.page.addresses->path(code) + publish::query(ask.page.parameters));
}

Reply health(Ask const& ask) {
  publish::JsonWriter json;
  json.object([&] {
    json.member("status", ask.desk->trouble.empty() ? "gezond" : "verouderd");
    json.member("revisie", ask.page.snapshot().revision);
    if (!ask.desk->trouble.empty()) json.member("melding", ask.desk->trouble);
  });
  return {.status = ask.desk->trouble.empty() ? 200 : 503,
          .type = "application/json",
          .body = json.text(),
          .headers = {{"Cache-Control", "no-store"}}};
}

Reply static_file(Ask const& ask) {
  auto const* const found = publish::asset(ask.part("naam"));
  if (found == nullptr)
    return {.status = 404, .type = "text/plain; charset=utf-8", .body = "Niet gevonden.\n"};
  // The address of a style or script carries its hash; letters carry it in their names.
  bool const named_by_hash =
      ask.page.parameters.value("v") == found->hash || found->type.starts_with("font/");
  return {.type = std::string{found->type},
          .body = std::string{found->bytes},
          .headers = {{"Cache-Control", named_by_hash ? "public, max-age=31536000, immutable"
                                                      : "public, max-age=300"}}};
}

Reply theme_file(Ask const& ask) {
  if (ask.desk->theme.empty()) {
    return {.status = 404, .type = "text/plain; charset=utf-8", .body = "Er is geen thema.\n"};
  }
  return {.type = "text/css; charset=utf-8", .body = ask.desk->theme};
}

Reply icon(Ask const& /*ask*/) {
  publish::Html svg;
  svg.element("svg", {{"xmlns", "http://www.w3.org/2000/svg"}, {"viewBox", "0 0 32 32"}}, [&] {
    svg.shape("path", {{"d", "M8 10 L24 10 L16 24 Z"},
                       {"fill", "none"},
                       {"stroke", "#0f5066"},
                       {"stroke-width", "3"}});
    for (auto const& [x, y] : {std::pair{"8", "10"}, {"24", "10"}, {"16", "24"}}) {
      svg.shape("circle", {{"cx", x}, {"cy", y}, {"r", "5"}, {"fill", "#0f5066"}});
    }
  });
  return {.type = "image/svg+xml",
          .body = svg.take(),
          .headers = {{"Cache-Control", "public, max-age=86400"}}};
}

Reply robots(Ask const& /*ask*/) {
  // Dates make endless addresses of the same page.
  return {.type = "text/plain; charset=utf-8",
          .body = "User-agent: *\nDisallow: /*?*op=\nDisallow: /*?*bekend=\n"};
}

}  // namespace verband::app
