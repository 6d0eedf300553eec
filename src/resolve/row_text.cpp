// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_text.hpp"

#include "model/date.hpp"
#include "resolve/phrases.hpp"

namespace verband::resolve {
namespace {

/// True for a head with one of these words of which the others only say of what: "Status regeling",
/// but not "Status jaarrekening".
bool head_is(Tokens const& head, std::initializer_list<std::string_view> words) {
  bool found = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head.is(i, words)) {
      found = true;
    } else if (head[i].word() &&
               !head.is(i, {"huidige", "actuele", "van", "de", "het", "regeling", "verband",
                            "samenwerking", "samenwerkingsverband", "verbonden", "partij", "gr",
                            "naam", "instelling", "organisatie", "nog", "is", "per"})) {
      return false;
    }
  }
  return found;
}

/// What the head of a column tells of its cells beside their role.
struct Asked {
  bool status{};
  bool end{};   // whether it has ended
  bool life{};  // whether it still is there
  bool abbreviation{};
  bool part{};  // how the owner takes part
};

Asked asked_by(std::string const& header) {
  Tokens const head{header, 10};
  return {.status = head_is(head, {"status", "fase", "levensfase"}),
          .end = head_is(head, {"beeindigd", "opgeheven", "ontbonden", "vervallen"}),
          .life = head_is(head, {"actief", "lopend", "operationeel"}),
          .abbreviation =
              head_is(head, {"afkorting", "afkortingen", "afk", "acroniem", "korte", "verkorte"}),
          .part = head.is(0, {"rol", "deelname", "positie"}) &&
                  header.find("bestuur") == std::string::npos};  // a seat is something else
}

/// What a column says that asks whether a partnership still is there: "Beëindigd?" with "ja", "Nog
/// actief" with "nee", "Opgeheven per" with a day. Empty when it asks no such thing.
std::string answered(Asked const& asked, std::string const& cell) {
  if (!asked.end && !asked.life) return {};
  Tokens const answer{cell, 4};
  if (parse_date(cell)) return asked.end ? "opgeheven per " + cell : std::string{};
  if (answer.size() != 1 || !answer.is(0, {"ja", "j", "nee", "n"})) return {};
  if (answer.is(0, {"ja", "j"})) return asked.end ? "opgeheven" : "actief";
  return asked.end ? "actief" : "niet actief";
}

RowText row_text(Draft const& draft, std::vector<Asked> const& asked, DraftRow const& row) {
  RowText text;
  for (std::size_t i = 0; i < draft.columns.size() && i < row.cells.size(); ++i) {
    auto const& [role, header] = draft.columns[i];
    auto const append = [&](std::string& into) {
      if (!into.empty() && !row.cells[i].text.empty()) into += ". ";
      into += row.cells[i].text;
    };
    switch (role) {
      case ColumnRole::name:
        append(text.name);
        text.name_head = header;
        break;
      case ColumnRole::purpose:
        append(text.purpose);
        break;
      case ColumnRole::participants:
        append(text.participants);
        break;
      case ColumnRole::policy_area:
        append(text.policy_area);
        break;
      case ColumnRole::nature:
      case ColumnRole::legal_form:
        append(text.nature);
        if (asked[i].status) append(text.status);
        break;
      case ColumnRole::extra:
        if (asked[i].status) append(text.status);
        if (text.status.empty()) text.status = answered(asked[i], row.cells[i].text);
        if (asked[i].abbreviation) append(text.abbreviation);
        if (asked[i].part) append(text.own_part);
        break;
    }
  }
  return text;
}

}  // namespace

std::vector<RowText> row_texts(Draft const& draft) {
  std::vector<Asked> asked;
  for (auto const& column : draft.columns) asked.push_back(asked_by(column.header));
  std::vector<RowText> rows;
  for (auto const& row : draft.rows) rows.push_back(row_text(draft, asked, row));
  return rows;
}

}  // namespace verband::resolve
