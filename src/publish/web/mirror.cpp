// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/mirror.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "publish/json_writer.hpp"
#include "publish/mirror.hpp"
#include "publish/web/overlap.hpp"

namespace verband::publish {
namespace {

using analysis::Agreement;
using analysis::Mirror;
using analysis::MirrorDifference;

std::string_view title(analysis::MirrorColumn const& column) {
  return column.source == nullptr ? std::string_view{} : std::string_view{column.source->title};
}

void agreement_mark(Html& html, Agreement agreement) {
  bool const differs = agreement >= Agreement::other_day;
  if (differs) {
    html.element("span", {{"class", "vb-differs"}}, word(agreement));
  } else {
    html.write(word(agreement));
  }
}

void decided(Html& html, Agreement agreement, Ruling const* ruling, std::string_view right) {
  if (ruling == nullptr) {
    html.write(mirror_state(agreement, ruling, right));
    return;
  }
  html.write("beslist: ");
  html.quote(decision(*ruling, right));
}

void decided(Html& html, Mirror const& mirror, Agreement agreement, std::string_view field) {
  auto const* const ruling = ruling_on(mirror, field);
  decided(html, agreement, ruling, right_by(mirror, ruling));
}

/// The days of which sources speak, as a row of links.
void days(Html& html, PageRequest const& request, Mirror const& mirror) {
  std::set<Date> all;
  for (auto const& column : mirror.columns) all.insert(column.account->observed);
  html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
    html.write("Bekijk dit op een dag waarover een bron spreekt: ");
    bool first = true;
    for (auto const day : all) {
      if (!first) html.write(" · ");
      first = false;
      if (day == request.day) {
        html.element("strong", {}, dutch(day));
      } else {
        anchor(html, on_another_day(request, day), dutch(day));
      }
    }
  });
}

void column_heads(std::vector<std::string>& heads, Mirror const& mirror) {
  for (auto const& column : mirror.columns) {
    heads.push_back(std::string{title(column)} + ", " + dutch(column.account->observed));
  }
  heads.insert(heads.end(), {"Vergelijking", "Stand"});
}

void fields_table(Html& html, PageRequest const& request, Mirror const& mirror) {
  TableFrame frame{.id = "onderdelen",
                   .caption = "Wat zeggen de bronnen over elk onderdeel?",
                   .heads = {"Onderdeel"}};
  column_heads(frame.heads, mirror);
  auto const sources = mirror.columns.size();
  table(html, frame, mirror.fields.size(), [&](std::size_t row, std::size_t column) {
    auto const& each = mirror.fields[row];
    if (column == 0) {
      html.write(mirror_label(each.field, request.atlas()));
    } else if (column <= sources) {
      auto const& says = each.says[column - 1];
      if (says.empty()) {
        html.element("span", {{"class", "vb-mark vb-mark--missing"}}, "niet vermeld");
      } else {
        html.quote(mirror_value(each.field, says));
      }
    } else if (column == sources + 1) {
      agreement_mark(html, each.agreement);
    } else {
      decided(html, mirror, each.agreement, each.field);
    }
  });
}

void members_table(Html& html, PageRequest const& request, Mirror const& mirror) {
  TableFrame frame{.id = "deelnemers",
                   .caption = "Wie noemen de bronnen als deelnemer?",
                   .heads = {"Deelnemer"},
                   .lines = mirror.columns.size() == 1};
  column_heads(frame.heads, mirror);
  auto const sources = mirror.columns.size();
  table(html, frame, mirror.members.size(), [&](std::size_t row, std::size_t column) {
    auto const& each = mirror.members[row];
    if (column == 0) {
      organisation(html, request, each.code);
    } else if (column <= sources) {
      auto const& says = each.says[column - 1];
      if (says.empty()) html.write("niet genoemd");
      for (std::size_t i = 0; i < says.size(); ++i) {
        if (i > 0) html.write(", ");
        html.write(says[i] == each.code ? "genoemd" : full_name(request.atlas(), says[i]));
      }
    } else if (column == sources + 1) {
      agreement_mark(html, each.agreement);
    } else {
      decided(html, mirror, each.agreement, ruling_field(each));
    }
  });
}

void item(Html& html, PageRequest const& request, analysis::SaidTogether const& said) {
  auto const& first = *said.differences.front();
  html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
    html.quote(said_in_full(said, request.atlas()));
    if (first.ruling == nullptr) return;
    html.write(" Beslist: ");
    html.quote(decision(*first.ruling, first.right));
  });
}

void in_sentences(Html& html, PageRequest const& request, Mirror const& mirror) {
  heading(html, 2, "Wat verschilt?", "verschillen");
  auto const differences = analysis::differences_of(mirror);
  for (auto const& group : difference_groups()) {
    auto const count =
        std::ranges::count(differences, group.agreement, &MirrorDifference::agreement);
    if (count == 0) continue;
    heading(html, 3, std::string{group.title} + " (" + std::to_string(count) + ")");
    paragraph(html, group.explained);
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& said : analysis::said_together(differences, group.agreement)) {
        item(html, request, said);
      }
    });
  }
  if (differences.empty()) {
    paragraph(html,
              mirror.columns.size() == 1
                  ? "Maar één bron vertelt over deze samenwerking. Er is niets te vergelijken."
                  : "De bronnen spreken elkaar niet tegen.");
  }
}

void option(Html& html, std::string_view value, bool selected, std::string_view text) {
  html.element("option", {{"value", value}, {"selected", selected}}, text);
}

/// Which provinces there are, by name.
std::vector<Organisation const*> provinces(PageRequest const& request) {
  std::vector<Organisation const*> result;
  for (auto const& each : request.atlas().organisations) {
    if (each.kind == OrganisationKind::province && each.period.contains(request.day)) {
      result.push_back(&each);
    }
  }
  std::ranges::sort(result, {}, &Organisation::name);
  return result;
}

void choose(Html& html, std::string_view name, std::string_view label,
            std::function<void()> const& options) {
  html.element("div", {}, [&] {
    html.element("label", {{"class", "utrecht-form-label"}, {"for", name}}, label);
    html.element("select", {{"class", "utrecht-textbox vb-select"}, {"id", name}, {"name", name}},
                 options);
  });
}

void differences_form(Html& html, PageRequest const& request, DifferencesAsked const& asked) {
  html.element("form", {{"class", "vb-form"}, {"method", "get"}, {"action", "/verschillen"}}, [&] {
    organisation_choice(html, request, "deelnemer", asked.about, "");
    choose(html, "provincie", "Provincie", [&] {
      option(html, "", asked.province == nullptr, "alle");
      for (auto const* const each : provinces(request)) {
        option(html, slug(each->name), each == asked.province, each->name);
      }
    });
    choose(html, "soort", "Soort verschil", [&] {
      option(html, "", !asked.agreement, "alle");
      for (auto const& each : difference_groups()) {
        option(html, each.key, asked.agreement == each.agreement, each.title);
      }
    });
    kept_dates(html, request);
    html.element("button",
                 {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
                 "Toon verschillen");
  });
}

void says(JsonWriter& json, std::vector<std::string> const& codes) {
  json.array([&] {
    for (auto const& code : codes) json.value(code);
  });
}

}  // namespace

std::string mirror_page(PageRequest const& request, Mirror const& mirror, std::string const& name) {
  Frame const frame{.title = "Wat zeggen de bronnen over " + name + "?",
                    .section = "/samenwerkingen",
                    .crumbs = {{"Samenwerkingen", link(request, "/samenwerkingen")},
                               {name, link(request, partnership_path(*mirror.partnership))},
                               {"Spiegel", ""}},
                    .takes = TakeAlong::table,
                    .rows = mirror.fields.size() + mirror.members.size()};
  return page(request, frame, [&](Html& html) {
    paragraph(html, counted(mirror.columns.size(), "bron vertelt over deze samenwerking.",
                            "bronnen vertellen over deze samenwerking.") +
                        " Van elke bron ziet u de rij die het dichtst bij " + dutch(request.day) +
                        " ligt. Dat een bron iets niet noemt, is geen tegenspraak.");
    days(html, request, mirror);
    in_sentences(html, request, mirror);
    heading(html, 2, "Per onderdeel", "per-onderdeel");
    fields_table(html, request, mirror);
    heading(html, 2, "Per deelnemer", "per-deelnemer");
    if (mirror.members.empty()) {
      paragraph(html, "Geen bron noemt deelnemers met een code.");
    } else {
      members_table(html, request, mirror);
    }
  });
}

std::vector<std::string> limits_of(DifferencesAsked const& asked, Atlas const& atlas) {
  std::vector<std::string> result;
  if (!asked.about.empty()) {
    result.push_back(only_with(full_name(atlas, asked.about)));
  }
  if (asked.province != nullptr) result.push_back(only_in(*asked.province));
  if (asked.agreement) result.push_back(only_kind(*asked.agreement));
  return result;
}

std::string differences_page(PageRequest const& request,
                             std::vector<MirrorDifference> const& differences,
                             DifferencesAsked const& asked) {
  auto const whom = asked.about.empty() ? std::string{} : full_name(request.atlas(), asked.about);
  Frame const frame{
      .title = asked.about.empty() ? "Waarover spreken bronnen elkaar tegen?"
                                   : "Wat verschilt er in de bronnen over " + whom + "?",
      .section = "/samenwerkingen",
      .crumbs = {{"Samenwerkingen", link(request, "/samenwerkingen")}, {"Verschillen", ""}},
      .takes = TakeAlong::document,
      .rows = differences.size()};
  return page(request, frame, [&](Html& html) {
    paragraph(html,
              "Hier staat wat bronnen verschillend zeggen over dezelfde samenwerking. Tegenspraak "
              "staat bovenaan.");
    differences_form(html, request, asked);
    for (auto const& each : limits_of(asked, request.atlas())) paragraph(html, each);
    if (differences.empty()) {
      paragraph(html, "Er zijn geen verschillen.");
      return;
    }
    auto const pages = (differences.size() + page_size - 1) / page_size;
    auto const current = page_number(request, pages);
    auto const first = (current - 1) * page_size;
    TableFrame const table_frame{
        .id = "verschillen",
        .caption = counted(differences.size(), "verschil", "verschillen"),
        .heads = {"Samenwerking", "Wat", "Vergelijking", "Uitleg", "Stand"}};
    table(html, table_frame, std::min(page_size, differences.size() - first),
          [&](std::size_t row, std::size_t column) {
            auto const& each = differences[first + row];
            if (column == 0) {
              html.element(
                  "a",
                  {{"class", "utrecht-link"},
                   {"href", link(request, partnership_path(*each.partnership) + "/spiegel")}},
                  [&] { html.quote(each.name); });
            }
            if (column == 1) html.write(mirror_label(each.field, request.atlas()));
            if (column == 2) agreement_mark(html, each.agreement);
            if (column == 3) html.quote(each.sentence);
            if (column == 4) decided(html, each.agreement, each.ruling, each.right);
          });
    page_links(html, request, pages, current);
  });
}

std::string api_mirror(Mirror const& mirror, Snapshot const& snapshot, Date day) {
  JsonWriter json;
  auto const end = [&](Agreement agreement, std::string const& reason, std::string const& field) {
    json.member("vergelijking", word(agreement));
    json.member("uitleg", reason);
    auto const* const ruling = ruling_on(mirror, field);
    json.member("stand", ruling == nullptr
                             ? mirror_state(agreement, nullptr, {})
                             : "beslist: " + decision(*ruling, right_by(mirror, ruling)));
  };
  json.object([&] {
    json.member("op", iso(day));
    json.member("uri", mirror.partnership->uri);
    json.array("bronnen", [&] {
      for (auto const& each : mirror.columns) {
        json.object([&] {
          json.member("id", each.account->source);
          json.member("titel", title(each));
          json.member("peildatum", iso(each.account->observed));
          json.member("rij", each.account->row);
          json.key("officieleKenmerken");
          says(json, each.account->typed.identifiers);
        });
      }
    });
    json.array("onderdelen", [&] {
      for (auto const& each : mirror.fields) {
        json.object([&] {
          json.member("onderdeel", mirror_label(each.field, *snapshot.atlas));
          json.array("zegt", [&] {
            for (auto const& text : each.says) {
              text.empty() ? json.null() : json.value(mirror_value(each.field, text));
            }
          });
          end(each.agreement, each.reason, each.field);
        });
      }
    });
    json.array("deelnemers", [&] {
      for (auto const& each : mirror.members) {
        json.object([&] {
          json.member("code", each.code);
          json.member("naam", full_name(*snapshot.atlas, each.code));
          json.array("zegt", [&] {
            for (auto const& codes : each.says) says(json, codes);
          });
          end(each.agreement, each.reason, ruling_field(each));
        });
      }
    });
  });
  return json.text() + "\n";
}

}  // namespace verband::publish
