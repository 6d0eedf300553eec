// SPDX-License-Identifier: EUPL-1.2
#include "publish/overlap/answer_table.hpp"

#include <cmath>

namespace verband::publish {
namespace {

template <typename... Ts>
struct Each : Ts... {
  using Ts::operator()...;
};

std::string name_of(Atlas const& atlas, std::string const& code) {
  auto const* const known = atlas.organisation(code);
  return known == nullptr ? code : full_name(*known);
}

void cell_json(JsonWriter& json, AnswerCell const& cell, Atlas const& atlas) {
  std::visit(Each{[&](std::string const& text) { json.value(text); },
                  [&](std::size_t count) { json.value(count); },
                  [&](double number) { json.value(number); },
                  [&](TakesPart takes_part) { json.value(takes_part.yes); },
                  [&](NamedOrganisations const& all) {
                    json.array([&] {
                      for (auto const& each : all) {
                        json.object([&] {
                          json.member("code", each.code);
                          json.member("name", name_of(atlas, each.code));
                        });
                      }
                    });
                  },
                  [&](NamedPartnerships const& all) {
                    json.array([&] {
                      for (auto const* const each : all) {
                        json.object([&] {
                          json.member("uri", each->partnership->uri);
                          json.member("name", each->account->typed.name);
                        });
                      }
                    });
                  }},
             cell);
}

/// A column with nothing but numbers is a column of numbers.
std::vector<ColumnKind> kinds(AnswerTable const& answer) {
  std::vector<ColumnKind> result(answer.columns.size(), ColumnKind::text);
  for (std::size_t i = 0; i < result.size(); ++i) {
    bool numbers = !answer.rows.empty();
    for (auto const& row : answer.rows) {
      numbers = numbers && std::holds_alternative<std::size_t>(row[i]);
    }
    if (numbers) result[i] = ColumnKind::number;
  }
  return result;
}

}  // namespace

std::string decimal(double number) {
  auto const hundredths = std::llround(number * 100.0);
  auto const rest = std::to_string(std::abs(hundredths) % 100);
  return (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths) / 100) + "," +
         (rest.size() < 2 ? "0" : "") + rest;
}

std::string_view word(TakesPart value) { return value.yes ? "doet mee" : "doet niet mee"; }

std::string cell_text(AnswerCell const& cell, Atlas const& atlas) {
  std::string text;
  auto const add = [&](std::string const& name) {
    if (!text.empty()) text += "; ";
    text += name;
  };
  std::visit(Each{[&](std::string const& words) { text = words; },
                  [&](std::size_t count) { text = std::to_string(count); },
                  [&](double number) { text = decimal(number); },
                  [&](TakesPart takes_part) { text = word(takes_part); },
                  [&](NamedOrganisations const& all) {
                    for (auto const& each : all) add(name_of(atlas, each.code));
                  },
                  [&](NamedPartnerships const& all) {
                    for (auto const* const each : all) add(each->account->typed.name);
                  }},
             cell);
  return text;
}

Table plain_table(AnswerTable const& answer, Atlas const& atlas) {
  Table result;
  for (auto const& column : answer.columns) result.head.push_back(column.head);
  for (auto const& row : answer.rows) {
    auto& cells = result.rows.emplace_back();
    for (auto const& cell : row) cells.push_back(cell_text(cell, atlas));
  }
  return result;
}

std::string answer_workbook(std::vector<AnswerTable> const& answers, Atlas const& atlas,
                            std::vector<std::string> const& notes) {
  std::vector<Sheet> sheets;
  for (auto const& each : answers) {
    sheets.push_back({.title = each.title,
                      .notes = sheets.empty() ? notes : std::vector<std::string>{},
                      .table = plain_table(each, atlas),
                      .kinds = kinds(each)});
  }
  return xlsx(sheets);
}

std::string answer_json(std::vector<AnswerTable> const& answers, Snapshot const& snapshot, Date on,
                        std::string_view known, std::string_view view) {
  JsonWriter json;
  json.object([&] {
    json.member("on", iso(on));
    json.key("known");
    if (known.empty()) {
      json.null();
    } else {
      json.value(known);
    }
    json.member("revision", snapshot.revision);
    json.member("view", view);
    for (auto const& answer : answers) {
      json.array(answer.key, [&] {
        for (auto const& row : answer.rows) {
          json.object([&] {
            for (std::size_t i = 0; i < row.size(); ++i) {
              json.key(answer.columns[i].key);
              cell_json(json, row[i], *snapshot.atlas);
            }
          });
        }
      });
    }
  });
  return json.text() + "\n";
}

}  // namespace verband::publish
