// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/lists.hpp"

#include <algorithm>
#include <map>

#include "analysis/lower.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

/// The municipalities of the day, by the code of their province.
std::map<std::string, std::vector<Organisation const*>> by_province(PageRequest const& request) {
  std::map<std::string, std::vector<Organisation const*>> result;
  for (auto const& each : request.atlas().organisations) {
    if (each.kind == OrganisationKind::municipality && each.period.contains(request.day)) {
      result[each.province].push_back(&each);
    }
  }
  for (auto& [province, all] : result) {
    std::ranges::sort(all, {}, [](auto const* each) { return analysis::lower(each->name); });
  }
  return result;
}

std::size_t known_of(PageRequest const& request, std::string_view code) {
  auto const& index = request.register_on_day->by_member;
  auto const at = index.find(code);
  return at == index.end() ? 0 : at->second.size();
}

void search_form(Html& html, PageRequest const& request, std::string_view action,
                 std::string_view name, std::string_view label, std::string_view button,
                 std::string_view value, bool municipalities) {
  html.element(
      "form",
      {{"class", "vb-search"},
       {"method", "get"},
       {"action", action},
       {"role", "search"},
       {"aria-label", municipalities ? "Zoek uw gemeente" : "Zoek in het register"}},
      [&] {
        for (auto const* each : {"op", "bekend"}) {
          auto const date = request.parameters.value(each);
          if (date.empty()) continue;
          html.single("input", {{"type", "hidden"}, {"name", each}, {"value", date}});
        }
        std::string const id = "zoek-" + std::string{name};
        html.element("label", {{"class", "utrecht-form-label"}, {"for", id}}, label);
        html.single("input", {{"class", "utrecht-textbox"},
                              {"type", "search"},
                              {"id", id},
                              {"name", name},
                              {"value", value},
                              {"required", true},
                              {"autocomplete", "off"},
                              AttributeView::unless_empty("list", municipalities ? "namen" : "")});
        html.element(
            "button",
            {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
            button);
        if (!municipalities) return;
        html.element("datalist", {{"id", "namen"}}, [&] {
          for (auto const& [province, all] : by_province(request)) {
            for (auto const* one : all) {
              html.element("option", {{"value", one->name}}, "");
            }
          }
        });
      });
}

void search_everything(Html& html, PageRequest const& request, std::string_view value = {}) {
  search_form(html, request, "/zoek", "q", "Zoek een organisatie, samenwerking of onderwerp",
              "Zoek", value, false);
}

void item(Html& html, std::function<void()> const& content) {
  html.element("li", {{"class", "utrecht-unordered-list__item"}}, content);
}

/// Whose own lists are in the register, with the day they are about.
void own_lists(Html& html, PageRequest const& request) {
  auto sources = analysis::sources(request.snapshot());
  std::ranges::stable_sort(sources, {}, [&](analysis::SourceView const& each) {
    return each.reading == nullptr || each.reading->owner.empty()
               ? each.source->title
               : full_name(request.atlas(), each.reading->owner);
  });
  if (std::ranges::none_of(sources, [](auto const& each) { return each.reading != nullptr; })) {
    return;
  }
  heading(html, 2, "Van deze gemeenten hebben we een eigen overzicht");
  html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
    for (auto const& each : sources) {
      if (each.reading == nullptr) continue;
      item(html, [&] {
        auto const& owner = each.reading->owner;
        auto const day = each.reading->reference_date;
        auto const path = owner.empty() ? "/bron/" + each.source->id.substr(0, 12)
                                        : request.addresses->path(owner);
        anchor(html, link(request, path, {{"op", iso(day)}}),
               (owner.empty() ? each.source->title : full_name(request.atlas(), owner)) + " op " +
                   dutch(day));
        html.write(" (" + counted(each.rows, "rij", "rijen") + ")");
      });
    }
  });
}

void province_lists(Html& html, PageRequest const& request) {
  for (auto const& [province, all] : by_province(request)) {
    auto const* const known = request.atlas().organisation(province);
    heading(html, 2, known == nullptr ? "Zonder provincie" : known->name);
    html.element("ul", {{"class", "vb-az"}}, [&] {
      for (auto const* one : all) {
        html.element("li", {}, [&] {
          organisation(html, request, one->code);
          if (auto const count = known_of(request, one->code); count > 0) {
            html.element("span", {{"class", "vb-count"}}, " (" + std::to_string(count) + ")");
          }
        });
      }
    });
  }
}

}  // namespace

std::string start_page(PageRequest const& request, std::string_view typed) {
  Frame const frame{.title = "Met wie werkt uw gemeente samen?"};
  return page(request, frame, [&](Html& html) {
    if (!typed.empty()) {
      notice(html, "error", [&] {
        html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
          html.write("We vinden geen gemeente met de naam „");
          html.quote(typed);
          html.write("”. Controleer de spelling of ");
          anchor(html, link(request, "/gemeenten"), "kies uit de lijst");
          html.write(".");
        });
      });
    }
    search_form(html, request, "/gemeenten", "naam", "Naam van uw gemeente", "Toon samenwerkingen",
                typed, true);
    own_lists(html, request);
    heading(html, 2, "Wat kunt u hier doen?");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      item(html, [&] {
        anchor(html, link(request, "/samenwerkingen"), "Alle samenwerkingen bekijken");
        html.write(" en ze kiezen op onderwerp, vorm en deelnemers");
      });
      item(html, [&] {
        anchor(html, link(request, "/vergelijk"), "Vergelijken");
        html.write(": twee gemeenten naast elkaar, of één gemeente op twee dagen");
      });
      item(html, [&] {
        anchor(html, link(request, "/herindeling"), "Een herindeling doorrekenen");
        html.write(": wat gebeurt er met elke samenwerking als gemeenten samengaan?");
      });
      item(html, [&] {
        anchor(html, link(request, "/themas"), "Zoeken op onderwerp");
        html.write(": wie werken samen aan bijvoorbeeld onderwijs?");
      });
      item(html, [&] {
        anchor(html, link(request, "/open-data"), "De gegevens meenemen");
        html.write(" als Word, Excel, CSV of JSON");
      });
    });
    search_everything(html, request);
    heading(html, 2, "Stand van de gegevens");
    auto const& snapshot = request.snapshot();
    auto const municipalities =
        std::ranges::count_if(request.register_on_day->by_member,
                              [&](auto const& each) { return each.first.starts_with("gm"); });
    paragraph(html,
              counted(request.register_on_day->beliefs.size(), "samenwerking", "samenwerkingen") +
                  " van " +
                  counted(static_cast<std::size_t>(municipalities), "gemeente", "gemeenten") +
                  " op " + dutch(request.day) + ", uit " +
                  counted(snapshot.sources.size(), "bron", "bronnen") + ".");
    if (snapshot.revision > 0) {
      paragraph(html, "Laatste wijziging: " + dutch(snapshot.recorded) + ".");
    }
  });
}

std::string municipalities_page(PageRequest const& request) {
  Frame const frame{
      .title = "Welke gemeenten zijn er?", .section = "/gemeenten", .crumbs = {{"Gemeenten", ""}}};
  return page(request, frame, [&](Html& html) {
    search_form(html, request, "/gemeenten", "naam", "Naam van uw gemeente", "Toon samenwerkingen",
                "", true);
    paragraph(html, "De gemeenten op " + dutch(request.day) +
                        ", per provincie. Tussen haakjes staat in hoeveel samenwerkingen we de "
                        "gemeente kennen. Een gemeente die niet meer bestaat, vindt u met haar "
                        "oude naam.");
    province_lists(html, request);
  });
}

std::string choice_page(PageRequest const& request, std::string_view typed,
                        std::vector<std::string> const& codes) {
  Frame const frame{.title = "Welke bedoelt u?",
                    .section = "/gemeenten",
                    .crumbs = {{"Gemeenten", link(request, "/gemeenten")}, {"Kiezen", ""}}};
  return page(request, frame, [&](Html& html) {
    html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
      html.write("Bij „");
      html.quote(typed);
      html.write("” passen deze namen:");
    });
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& code : codes) {
        auto const* const known = request.atlas().organisation(code);
        item(html, [&] {
          organisation(html, request, code);
          if (known == nullptr) return;
          std::string more;
          if (!known->province.empty()) {
            more += " in " + full_name(request.atlas(), known->province);
          }
          if (known->period.from != Date::min()) more += ", sinds " + dutch(known->period.from);
          if (known->period.to != Date::max()) more += ", tot " + dutch(known->period.to);
          html.write(more);
        });
      }
    });
  });
}

std::string themes_page(PageRequest const& request) {
  Frame const frame{.title = "Waarover werken gemeenten samen?",
                    .section = "/themas",
                    .crumbs = {{"Thema’s", ""}}};
  auto const all = request.register_on_day->all();
  auto const sieved = analysis::sieve(all, {}, request.atlas());
  return page(request, frame, [&](Html& html) {
    std::vector<std::pair<PolicyArea const*, std::size_t>> shown;
    auto const count = [&](PolicyArea const& area) -> std::size_t {
      auto const at =
          std::ranges::find(sieved.policy_areas, area.id, &analysis::Count<std::string>::value);
      return at == sieved.policy_areas.end() ? 0 : at->count;
    };
    for (auto const& top : request.atlas().policy_areas) {
      if (!top.broader.empty() || top.id.starts_with("iv3_") || count(top) == 0) continue;
      shown.emplace_back(&top, 0);
      for (auto const& below : request.atlas().policy_areas) {
        if (below.broader == top.id && count(below) > 0) shown.emplace_back(&below, 1);
      }
    }
    if (shown.empty()) {
      notice(html, "info", [&] {
        paragraph(html, "Op deze dag zijn er nog geen samenwerkingen met een beleidsterrein.");
      });
      return;
    }
    TableFrame const table_frame{
        .id = "themas",
        .caption = "Beleidsterreinen met samenwerkingen op " + dutch(request.day),
        .heads = {"Beleidsterrein", "Hoort bij", "Samenwerkingen"}};
    table(html, table_frame, shown.size(), [&](std::size_t row, std::size_t column) {
      auto const& area = *shown[row].first;
      if (column == 0) anchor(html, link(request, "/thema/" + slug(area.label)), area.label);
      if (column == 1) {
        html.write(area.broader.empty()
                       ? "–"
                       : std::string{analysis::policy_label(request.atlas(), area.broader)});
      }
      if (column == 2) html.write(std::to_string(count(area)));
    });
    paragraph(html,
              "De beleidsterreinen komen uit de TOP-lijst van de overheid. Een samenwerking over "
              "„alle beleidsterreinen” telt bij elk beleidsterrein mee.");
  });
}

std::string search_page(PageRequest const& request, Found const& found) {
  Frame const frame{
      .title = found.text.empty() ? "Wat zoekt u?" : "Gevonden bij „" + found.text + "”",
      .crumbs = {{"Zoeken", ""}}};
  return page(request, frame, [&](Html& html) {
    search_everything(html, request, found.text);
    if (found.text.empty()) return;
    if (found.organisations.empty() && found.themes.empty() && found.partnerships.empty() &&
        found.elsewhen.empty()) {
      notice(html, "info", [&] {
        paragraph(html,
                  "Niets gevonden. Controleer de spelling, gebruik minder woorden, of kies een "
                  "andere dag.");
      });
      return;
    }
    auto const list = [&](std::string_view title, std::size_t count, auto const& one) {
      if (count == 0) return;
      heading(html, 2, title);
      html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
        for (std::size_t i = 0; i < count; ++i) item(html, [&] { one(i); });
      });
    };
    list("Organisaties", found.organisations.size(), [&](std::size_t i) {
      auto const& code = found.organisations[i];
      organisation(html, request, code);
      auto const* const known = request.atlas().organisation(code);
      if (known != nullptr && !known->period.contains(request.day)) {
        html.write(known->period.from > request.day
                       ? " (sinds " + dutch(known->period.from) + ")"
                       : " (bestond tot " + dutch(known->period.to) + ")");
      } else if (auto const count = known_of(request, code); count > 0) {
        html.write(" (" + counted(count, "samenwerking", "samenwerkingen") + ")");
      }
    });
    list("Onderwerpen", found.themes.size(), [&](std::size_t i) {
      auto const label = analysis::policy_label(request.atlas(), found.themes[i]);
      anchor(html, link(request, "/thema/" + slug(label)), label);
    });
    list("Samenwerkingen", found.partnerships.size(), [&](std::size_t i) {
      auto const& each = *found.partnerships[i];
      partnership(html, request, each);
      auto const purpose = analysis::stated(*each.account, ColumnRole::purpose);
      if (purpose.empty()) return;
      html.element("div", {{"class", "vb-clamp"}}, [&] { html.quote(purpose); });
    });
    list("Gestopt, of nog niet begonnen", found.elsewhen.size(), [&](std::size_t i) {
      auto const& each = *found.elsewhen[i];
      partnership(html, request, each);
      auto const& lapsed = each.lapsed;
      html.write(
          " (" +
          (lapsed ? "vervallen op " + dutch(lapsed->date) : dutch(each.account->typed.period)) +
          ")");
    });
  });
}

std::string compare_form(PageRequest const& request) {
  Frame const frame{
      .title = "Wat wilt u vergelijken?", .section = "/vergelijk", .crumbs = {{"Vergelijken", ""}}};
  return page(request, frame, [&](Html& html) {
    paragraph(html,
              "Kies twee gemeenten of andere organisaties. Of vul twee keer dezelfde naam in met "
              "twee verschillende dagen.");
    html.element("form", {{"class", "vb-form"}, {"method", "get"}, {"action", "/vergelijk"}}, [&] {
      auto const side = [&](std::string_view legend, std::string const& letter,
                            std::string_view example) {
        html.element("fieldset", {{"class", "vb-facet"}}, [&] {
          html.element("legend", {}, legend);
          auto const field = [&](std::string const& name, std::string_view label, bool required,
                                 std::string_view hint) {
            html.element("label", {{"class", "utrecht-form-label"}, {"for", name}}, label);
            html.single("input", {{"class", "utrecht-textbox"},
                                  {"type", "text"},
                                  {"id", name},
                                  {"name", name},
                                  {"value", request.parameters.value(name)},
                                  {"required", required},
                                  {"placeholder", hint},
                                  {"autocomplete", "off"},
                                  AttributeView::unless_empty("list", required ? "namen" : "")});
          };
          field(letter, "Naam", true, example);
          field("dag-" + letter, "Dag (mag leeg blijven)", false, "vandaag");
        });
      };
      side("Eerste", "a", "Haren");
      side("Tweede", "b", "Tynaarlo");
      html.element("datalist", {{"id", "namen"}}, [&] {
        for (auto const& [province, all] : by_province(request)) {
          for (auto const* one : all) {
            html.element("option", {{"value", one->name}}, "");
          }
        }
      });
      if (request.known) {
        html.single("input",
                    {{"type", "hidden"}, {"name", "bekend"}, {"value", iso(*request.known)}});
      }
      if (request.day_given) {
        html.single("input", {{"type", "hidden"}, {"name", "op"}, {"value", iso(request.day)}});
      }
      html.element("button",
                   {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
                   "Vergelijk");
    });
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      auto const also = [&](std::string_view path, std::string_view text) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}},
                     [&] { anchor(html, link(request, path), text); });
      };
      also("/overlap", "Meer dan twee gemeenten: wat delen ze, en volgen ze dezelfde grenzen?");
      also("/netwerk", "Het netwerk van een gemeente, of van heel Nederland");
    });
  });
}

std::string sources_page(PageRequest const& request,
                         std::vector<analysis::SourceView> const& sources) {
  Frame const frame{
      .title = "Waar steunt dit register op?", .section = "/bronnen", .crumbs = {{"Bronnen", ""}}};
  return page(request, frame, [&](Html& html) {
    if (sources.empty()) {
      notice(html, "info", [&] { paragraph(html, "Er zijn nog geen bronnen."); });
      return;
    }
    TableFrame const table_frame{
        .id = "bronnen",
        .caption = "De documenten in het register",
        .heads = {"Document", "Van wie", "Over welke dag", "Rijen", "Wat u kunt zien"}};
    table(html, table_frame, sources.size(), [&](std::size_t row, std::size_t column) {
      auto const& [source, reading, rows] = sources[row];
      if (column == 0) {
        html.element("a",
                     {{"class", "utrecht-link"},
                      {"href", link(request, "/bron/" + source->id.substr(0, 12))}},
                     [&] { html.quote(source->title); });
      }
      if (column == 1 && reading != nullptr && !reading->owner.empty()) {
        organisation(html, request, reading->owner);
      } else if (column == 1) {
        html.write("niet bekend");
      }
      if (column == 2) html.write(reading == nullptr ? "" : dutch(reading->reference_date));
      if (column == 3) html.write(std::to_string(rows));
      if (column == 4) {
        html.write(!source->redacted.empty()                ? "niets: verwijderd"
                   : source->visibility == Visibility::open ? "het hele document"
                                                            : "de cellen zoals gelezen");
      }
    });
    if (sources.size() > 1) {
      html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
        anchor(html, link(request, "/verschillen"), "Waarover spreken deze bronnen elkaar tegen?");
      });
    }
  });
}

std::string trouble_page(PageRequest const& request, std::string_view title,
                         std::string_view text) {
  Frame const frame{.title = std::string{title}};
  return page(request, frame, [&](Html& html) {
    paragraph(html, text);
    search_everything(html, request);
  });
}

}  // namespace verband::publish
