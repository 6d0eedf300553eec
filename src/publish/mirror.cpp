// SPDX-License-Identifier: EUPL-1.2
#include "publish/mirror.hpp"

#include <algorithm>
#include <array>

#include "model/wording.hpp"
#include "publish/docx.hpp"
#include "publish/json_writer.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::Agreement;

constexpr std::string_view participant = "participant:";

template <typename Enum>
std::string in_dutch(std::string_view exported) {
  auto const value = typed<Enum>(exported);
  return std::string{value ? word(*value) : exported};
}

std::string names(std::vector<std::string> const& codes, Atlas const& atlas) {
  std::vector<std::string> result;
  for (auto const& code : codes) result.push_back(full_name(atlas, code));
  return enumerated(result);
}

std::string column_title(analysis::MirrorColumn const& column) {
  return (column.source == nullptr ? std::string{} : column.source->title) + " (" +
         dutch(column.account->observed) + ")";
}

constexpr auto groups = std::to_array<DifferenceGroup>(
    {{Agreement::contradict, "tegenspraak", "Tegenspraak",
      "Bronnen zeggen iets anders over dezelfde dag."},
     {Agreement::unclear, "niet-te-vergelijken", "Niet te vergelijken",
      "Een van de bronnen is niet volledig."},
     {Agreement::other_day, "andere-dag", "Verschil van een andere dag",
      "De bronnen spreken over verschillende dagen. Wat er daartussen veranderde, zegt geen bron."},
     {Agreement::in_time, "door-de-tijd", "Verklaard door de tijd",
      "Wat er tussen de dagen van de bronnen gebeurde, verklaart het verschil."}});

}  // namespace

std::span<DifferenceGroup const> difference_groups() { return groups; }

std::optional<Agreement> difference_kind(std::string_view key) {
  auto const at = std::ranges::find(groups, key, &DifferenceGroup::key);
  return at == groups.end() ? std::nullopt : std::optional{at->agreement};
}

std::string_view word(Agreement agreement) {
  switch (agreement) {
    case Agreement::alone:
      return "staat in één bron";
    case Agreement::agree:
      return "gelijk";
    case Agreement::wording:
      return "andere woorden";
    case Agreement::in_time:
      return "door de tijd";
    case Agreement::other_day:
      return "verschilt, van een andere dag";
    case Agreement::unclear:
      return "niet te vergelijken";
    case Agreement::contradict:
      return "tegenspraak";
  }
  return {};
}

std::string mirror_label(std::string_view field, Atlas const& atlas) {
  if (field.starts_with(participant)) {
    return "deelnemer " + full_name(atlas, field.substr(participant.size()));
  }
  constexpr auto labels = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"name", "naam"},
       {"abbreviation", "afkorting"},
       {"legal_basis", "grondslag"},
       {"legal_form", "rechtsvorm"},
       {"obligation", "verplicht of niet"},
       {"effect", "werking"},
       {"policy_areas", "beleidsterreinen"},
       {"purpose", "doel"},
       {"period", "geldig"}});
  auto const at = std::ranges::find(labels, field, [](auto const& each) { return each.first; });
  return std::string{at == labels.end() ? field : at->second};
}

std::string mirror_value(std::string_view field, std::string_view says) {
  if (says.empty()) return {};
  if (field == "legal_basis") return in_dutch<LegalBasis>(says);
  if (field == "legal_form") return in_dutch<LegalForm>(says);
  if (field == "obligation") return in_dutch<Obligation>(says);
  if (field == "effect") return in_dutch<Effect>(says);
  return std::string{says};
}

std::string only_with(std::string_view name) {
  return "Alleen samenwerkingen waaraan " + std::string{name} + " deelneemt of deelnam.";
}

std::string only_in(Organisation const& province) {
  return "Alleen samenwerkingen met een deelnemer in de provincie " + province.name + ".";
}

std::string only_kind(Agreement agreement) {
  return "Alleen: " + std::string{word(agreement)} + ".";
}

std::string decision(Ruling const& ruling, std::string_view right) {
  auto const who = ruling.account.empty() ? std::string{"geen bron heeft gelijk"}
                   : right.empty()        ? std::string{"een andere bron heeft gelijk"}
                                          : "„" + std::string{right} + "” heeft gelijk";
  return who + " (" + ruling.reason + ")";
}

std::string mirror_state(Agreement agreement, Ruling const* ruling, std::string_view right) {
  if (ruling != nullptr) return "beslist door " + ruling->actor + ": " + decision(*ruling, right);
  if (agreement == Agreement::in_time) return "verklaard door de tijd";
  return agreement >= Agreement::other_day ? "open" : "";
}

std::string said_in_full(analysis::SaidTogether const& said, Atlas const& atlas) {
  auto const& first = *said.differences.front();
  auto const sentence = said.sentence.empty() ? std::string{word(first.agreement)} : said.sentence;
  return first.named.empty() ? mirror_label(first.field, atlas) + ": " + sentence : sentence;
}

Table mirror_rows(analysis::Mirror const& mirror, Atlas const& atlas) {
  Table table{{"Wat"}, {}};
  for (auto const& column : mirror.columns) table.head.push_back(column_title(column));
  table.head.insert(table.head.end(), {"Vergelijking", "Uitleg", "Stand"});
  auto const end = [&](std::vector<std::string> row, Agreement agreement, std::string const& reason,
                       std::string const& field) {
    row.emplace_back(word(agreement));
    row.push_back(reason);
    auto const* const ruling = ruling_on(mirror, field);
    row.push_back(mirror_state(agreement, ruling, right_by(mirror, ruling)));
    table.rows.push_back(std::move(row));
  };
  for (auto const& each : mirror.fields) {
    std::vector<std::string> row{mirror_label(each.field, atlas)};
    for (auto const& says : each.says) row.push_back(mirror_value(each.field, says));
    end(std::move(row), each.agreement, each.reason, each.field);
  }
  for (auto const& each : mirror.members) {
    std::vector<std::string> row{mirror_label(ruling_field(each), atlas)};
    for (auto const& says : each.says) row.push_back(names(says, atlas));
    end(std::move(row), each.agreement, each.reason, ruling_field(each));
  }
  return table;
}

Table difference_rows(std::span<analysis::MirrorDifference const> differences, Atlas const& atlas) {
  Table table{{"Samenwerkingsverband", "Adres", "Wat", "Vergelijking", "Uitleg", "Stand"}, {}};
  for (auto const& each : differences) {
    table.rows.push_back({each.name, each.partnership->slug, mirror_label(each.field, atlas),
                          std::string{word(each.agreement)}, each.sentence,
                          mirror_state(each.agreement, each.ruling, each.right)});
  }
  return table;
}

std::string differences_document(std::span<analysis::MirrorDifference const> differences,
                                 Snapshot const& snapshot, Date day,
                                 std::vector<std::string> const& limits) {
  auto const& atlas = *snapshot.atlas;
  Annex annex{.title = "Wat bronnen verschillend zeggen",
              .intro = limits,
              .table = {{"Samenwerkingsverband", "Uitleg", "Wat", "Vergelijking", "Stand"}, {}},
              .notes = {"Van elke bron is de rij genomen die het dichtst bij " + dutch(day) +
                            " ligt. Dat een bron iets niet noemt, is geen tegenspraak.",
                        register_line(snapshot)}};
  annex.intro.push_back(counted(differences.size(), "verschil.", "verschillen."));
  for (auto const& each : differences) {
    annex.table.rows.push_back({each.name, each.sentence, mirror_label(each.field, atlas),
                                std::string{word(each.agreement)},
                                mirror_state(each.agreement, each.ruling, each.right)});
  }
  return docx(annex);
}

std::string json(analysis::Mirror const& mirror, Atlas const& atlas, Date day) {
  JsonWriter json;
  auto const end = [&](Agreement agreement, std::string const& reason, std::string const& field) {
    json.member("agreement", name(agreement));
    json.member("reason", reason);
    if (auto const* const ruling = ruling_on(mirror, field)) {
      json.object("decided", [&] {
        json.member("account", ruling->account);
        json.member("by", ruling->actor);
        json.member("reason", ruling->reason);
      });
    }
  };
  json.object([&] {
    json.member("on", iso(day));
    json.member("uri", mirror.partnership->uri);
    json.member("slug", mirror.partnership->slug);
    json.array("sources", [&] {
      for (auto const& each : mirror.columns) {
        json.object([&] {
          json.member("source", each.account->source);
          json.member("title", each.source == nullptr ? std::string{} : each.source->title);
          json.member("account", each.account->id);
          json.member("observed", iso(each.account->observed));
          json.array("identifiers", [&] {
            for (auto const& code : each.account->typed.identifiers) json.value(code);
          });
        });
      }
    });
    json.array("fields", [&] {
      for (auto const& each : mirror.fields) {
        json.object([&] {
          json.member("field", each.field);
          json.array("says", [&] {
            for (auto const& says : each.says) says.empty() ? json.null() : json.value(says);
          });
          end(each.agreement, each.reason, each.field);
        });
      }
    });
    json.array("participants", [&] {
      for (auto const& each : mirror.members) {
        json.object([&] {
          json.member("code", each.code);
          json.member("name", full_name(atlas, each.code));
          json.array("says", [&] {
            for (auto const& says : each.says) {
              json.array([&] {
                for (auto const& code : says) json.value(code);
              });
            }
          });
          end(each.agreement, each.reason, ruling_field(each));
        });
      }
    });
  });
  return json.text() + "\n";
}

std::string json(std::span<analysis::MirrorDifference const> differences, Date day) {
  JsonWriter json;
  json.object([&] {
    json.member("on", iso(day));
    json.array("differences", [&] {
      for (auto const& each : differences) {
        json.object([&] {
          json.member("partnership", each.partnership->uri);
          json.member("name", each.name);
          json.member("field", each.field);
          json.member("agreement", name(each.agreement));
          json.member("sentence", each.sentence);
          if (each.ruling != nullptr) json.member("decidedBy", each.ruling->actor);
        });
      }
    });
  });
  return json.text() + "\n";
}

}  // namespace verband::publish
