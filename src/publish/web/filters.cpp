// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/filters.hpp"

#include <algorithm>
#include <set>

#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::Filter;

constexpr std::size_t members_shown = 12;

/// Reads one parameter that holds enumerators by the slug of their Dutch word.
template <typename Enum>
void read(PageRequest const& request, std::string_view parameter, std::string_view label,
          Filter filter, std::vector<Enum>& values, Filters& result) {
  for (auto const& text : request.parameters.values(parameter)) {
    std::optional<Enum> found = typed<Enum>(text);
    for (unsigned i = 0; !found && i < 16; ++i) {
      auto const each = static_cast<Enum>(i);
      if (auto const known = word(each); !known.empty() && slug(known) == text) found = each;
    }
    if (!found) {
      result.troubles.emplace_back(parameter, "„" + text + "” is geen keuze bij " +
                                                  std::string{label} +
                                                  ". Kies uit: " + choices<Enum>() + ".");
      continue;
    }
    values.push_back(*found);
    result.chosen.push_back(
        {filter, std::string{label} + ": " + std::string{word(*found)},
         same_page(request, request.parameters.without(parameter, text).without("pagina"))});
  }
}

void read_themes(PageRequest const& request, Filters& result) {
  for (auto const& text : request.parameters.values("waarover")) {
    auto const& areas = request.atlas().policy_areas;
    auto const at = std::ranges::find_if(areas, [&](PolicyArea const& area) {
      return area.id == text || (!area.id.starts_with("iv3_") && slug(area.label) == text);
    });
    if (at == areas.end()) {
      result.troubles.emplace_back(
          "waarover", "Het beleidsterrein „" + text +
                          "” kennen we niet. Kies een beleidsterrein uit de lijst bij Waarover.");
      continue;
    }
    result.selection.policy_areas.push_back(at->id);
    result.chosen.push_back(
        {Filter::policy, "Waarover: " + at->label,
         same_page(request, request.parameters.without("waarover", text).without("pagina"))});
  }
}

void read_with(PageRequest const& request, NameReader const& reader, Filters& result) {
  auto const texts = request.parameters.values("met");
  std::vector<std::string> group;
  for (auto const& text : texts) {
    auto const code = reader(text);
    if (!code) {
      result.troubles.emplace_back(
          "met", "We kennen geen organisatie met de naam „" + text + "”. Controleer de spelling.");
      continue;
    }
    result.with.push_back(*code);
    auto alive = request.atlas().alive(*code, request.day);
    if (alive.empty()) alive.push_back(*code);
    group.insert(group.end(), alive.begin(), alive.end());
    result.chosen.push_back(
        {Filter::with, "Met wie: " + full_name(request.atlas(), *code),
         same_page(request, request.parameters.without("met", text).without("pagina"))});
  }
  if (!group.empty()) result.selection.with.push_back(std::move(group));
}

/// One box to tick.
void box(Html& html, std::string_view name, std::string const& value, std::string_view label,
         std::size_t count, bool on) {
  std::string const id = std::string{name} + "-" + value;
  html.element("div", {{"class", count == 0 && !on ? "vb-check vb-check--none" : "vb-check"}}, [&] {
    html.single("input", {{"type", "checkbox"},
                          {"class", "utrecht-checkbox"},
                          {"id", id},
                          {"name", name},
                          {"value", value},
                          {"checked", on}});
    html.element("label", {{"for", id}}, [&] {
      html.write(label);
      html.write(" ");
      html.element("span", {{"class", "vb-count"}}, "(" + std::to_string(count) + ")");
    });
  });
}

void facet(Html& html, std::string_view legend, std::function<void()> const& boxes) {
  html.element("fieldset", {{"class", "vb-facet"}}, [&] {
    html.element("legend", {}, legend);
    boxes();
  });
}

template <typename Enum>
void facet_of(Html& html, std::string_view legend, std::string_view parameter,
              std::vector<analysis::Count<Enum>> const& counts, std::vector<Enum> const& chosen) {
  if (counts.empty()) return;
  facet(html, legend, [&] {
    for (auto const& each : counts) {
      bool const on = std::ranges::find(chosen, each.value) != chosen.end();
      box(html, parameter, slug(word(each.value)), word(each.value), each.count, on);
    }
  });
}

void facet_with(Html& html, PageRequest const& request, Filters const& filters,
                analysis::Sieved const& sieved) {
  facet(html, "Met wie", [&] {
    std::size_t shown = 0;
    std::set<std::string> done;
    for (auto const& each : sieved.members) {
      bool const on = std::ranges::find(filters.with, each.value) != filters.with.end();
      if (!on && (shown >= members_shown || each.count == 0)) continue;
      ++shown;
      done.insert(each.value);
      box(html, "met", request.addresses->name_of(each.value),
          full_name(request.atlas(), each.value), each.count, on);
    }
    for (auto const& code : filters.with) {
      if (!done.insert(code).second) continue;
      box(html, "met", request.addresses->name_of(code), full_name(request.atlas(), code), 0, true);
    }
    html.element("label", {{"class", "utrecht-form-label"}, {"for", "met"}}, "Andere organisatie");
    html.single("input", {{"class", "utrecht-textbox"},
                          {"type", "text"},
                          {"id", "met"},
                          {"name", "met"},
                          {"list", "organisaties"},
                          {"autocomplete", "off"}});
    html.element("datalist", {{"id", "organisaties"}}, [&] {
      // Any name may be typed; these are the likely ones.
      constexpr std::size_t most = 100;
      for (std::size_t i = members_shown; i < sieved.members.size() && i < most; ++i) {
        html.element("option", {{"value", full_name(request.atlas(), sieved.members[i].value)}},
                     "");
      }
    });
  });
}

}  // namespace

Filters read_filters(PageRequest const& request, NameReader const& reader, std::string_view self) {
  Filters result;
  auto& selection = result.selection;
  if (auto const typed = request.parameters.value("q");
      typed.find_first_not_of(' ') != std::string_view::npos) {
    selection.text = typed;
  }
  if (!selection.text.empty()) {
    result.chosen.push_back(
        {Filter::text, "Woorden: " + selection.text,
         same_page(request, request.parameters.without("q").without("pagina"))});
  }
  read_themes(request, result);
  read(request, "vorm", "Vorm", Filter::basis, selection.bases, result);
  read(request, "rechtsvorm", "Rechtsvorm", Filter::form, selection.forms, result);
  read(request, "verplicht", "Verplicht of niet", Filter::obligation, selection.obligations,
       result);
  read(request, "status", "Status", Filter::status, selection.statuses, result);
  read_with(request, reader, result);
  if (!self.empty()) std::erase(result.with, self);
  return result;
}

void filter_form(Html& html, PageRequest const& request, Filters const& filters,
                 analysis::Sieved const& sieved, bool fixed_theme) {
  auto const& selection = filters.selection;
  html.element(
      "form",
      {{"class", "vb-filter"},
       {"id", "filter"},
       {"method", "get"},
       {"action", request.path},
       {"autocomplete", "off"}},
      [&] {
        heading(html, 2, "Filters");
        for (auto const& [name, value] : request.parameters.pairs()) {
          if (name == "op" || name == "bekend" || name == "sorteer" || name == "beeld") {
            html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
          }
        }
        html.element("label", {{"class", "utrecht-form-label"}, {"for", "q"}}, "Zoek in de tekst");
        html.single("input", {{"class", "utrecht-textbox"},
                              {"type", "search"},
                              {"id", "q"},
                              {"name", "q"},
                              {"value", selection.text}});
        if (!fixed_theme && !sieved.policy_areas.empty()) {
          facet(html, "Waarover", [&] {
            for (auto const& each : sieved.policy_areas) {
              auto const label = analysis::policy_label(request.atlas(), each.value);
              bool const on = std::ranges::find(selection.policy_areas, each.value) !=
                              selection.policy_areas.end();
              box(html, "waarover", slug(label), label, each.count, on);
            }
          });
        }
        facet_of(html, "Vorm", "vorm", sieved.bases, selection.bases);
        facet_of(html, "Rechtsvorm", "rechtsvorm", sieved.forms, selection.forms);
        facet_of(html, "Verplicht of niet", "verplicht", sieved.obligations, selection.obligations);
        facet_with(html, request, filters, sieved);
        facet_of(html, "Status", "status", sieved.statuses, selection.statuses);
        html.element(
            "button",
            {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
            "Toon samenwerkingen");
      });
}

void chosen_filters(Html& html, PageRequest const& request, Filters const& filters) {
  if (filters.chosen.empty()) return;
  html.element("ul", {{"class", "vb-chips"}, {"aria-label", "Gekozen filters"}}, [&] {
    for (auto const& each : filters.chosen) {
      html.element("li", {}, [&] {
        html.element("a", {{"class", "vb-chip"}, {"href", each.address}}, [&] {
          html.quote(each.label);
          html.write(" – verwijder");
        });
      });
    }
    if (filters.chosen.size() > 1) {
      html.element("li", {},
                   [&] { anchor(html, link(request, request.path), "Wis alle filters"); });
    }
  });
}

void nothing_left(Html& html, PageRequest const& request, Filters const& filters,
                  analysis::Sieved const& sieved, std::size_t total) {
  notice(html, "info", [&] {
    paragraph(html, "Geen samenwerkingen gevonden. Haal een filter weg:");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      std::set<Filter> said;
      for (auto const& each : filters.chosen) {
        auto const of_kind = std::ranges::count(filters.chosen, each.filter, &Chosen::filter);
        auto const gives =
            std::ranges::find(sieved.without, each.filter, &analysis::Count<Filter>::value);
        if (gives == sieved.without.end() || gives->count == 0 || of_kind > 1) continue;
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          html.write("zonder ");
          anchor(html, each.address, each.label);
          html.write(": " + counted(gives->count, "samenwerking", "samenwerkingen"));
        });
      }
      html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
        anchor(html, link(request, request.path), "zonder filters");
        html.write(": " + counted(total, "samenwerking", "samenwerkingen"));
      });
    });
  });
}

}  // namespace verband::publish
