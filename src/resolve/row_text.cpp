// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_text.hpp"

#include <algorithm>

#include "model/date.hpp"
#include "resolve/phrases.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_of_status = 6;  // words: "Stand van zaken" may also tell a story

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
  bool part{};        // how the owner takes part
  bool form{};        // the legal form, and nothing else
  bool duty{};        // whether it must be: "Verplicht?"
  bool own_choice{};  // whether it need not be: "Vrijwillig?"
  bool stand{};       // how things are: the status, among other things
  bool remarks{};
  bool others{};   // who takes part as well: "Overige deelnemers"
  bool members{};  // the municipalities that take part, when others stand elsewhere: "Gemeenten"
};

/// True for a head that begins with one of these and goes on with a word for those who take part.
bool says_others(Tokens const& head) {
  if (!head.is(0, {"overige", "andere", "verdere", "ander"})) return false;
  for (std::size_t i = 1; i < head.size(); ++i) {
    if (head.is(i, {"deelnemers", "deelnemende", "partners", "partner", "partijen", "overheden",
                    "participanten", "leden", "organisaties", "samenwerkingspartners"}))
      return true;
  }
  return false;
}

Asked asked_by(std::string const& header) {
  Tokens const head{header, 10};
  return {.status = head_is(head, {"status", "fase", "levensfase"}),
          .end = head_is(head, {"beeindigd", "opgeheven", "ontbonden", "vervallen"}),
          .life = head_is(head, {"actief", "lopend", "operationeel"}),
          .abbreviation =
              head_is(head, {"afkorting", "afkortingen", "afk", "acroniem", "korte", "verkorte"}),
          .part = head.is(0, {"rol", "deelname", "positie"}) &&
                  header.find("bestuur") == std::string::npos,  // a seat is something else
          .form = head_is(head, {"rechtsvorm", "rechtsvormen"}) ||
                  (head.is(0, {"juridische"}) && head.is(1, {"vorm", "status", "structuur"})),
          .duty = head_is(head, {"verplicht", "verplichte", "verplichting"}),
          .own_choice = head_is(head, {"vrijwillig", "vrijwillige"}),
          .stand = head.phrase(0, "stand van zaken") == head.size() && head.size() > 0,
          .remarks = head_is(head, {"bijzonderheden", "bijzonderheid", "opmerking", "opmerkingen",
                                    "toelichting", "bijz", "opm"}),
          .others = says_others(head),
          .members = head_is(head, {"gemeenten", "deelnemende"})};
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

/// What a column that asks for the obligation says, and why: "ja, Wet X" below "Verplicht?" is
/// "verplicht".
void read_duty(Asked const& asked, std::string const& head, std::string const& cell,
               RowText& text) {
  Tokens const answer{cell, 4};
  if ((!asked.duty && !asked.own_choice) || answer.size() == 0 || !text.duty.empty()) return;
  bool const yes = answer.is(0, {"ja", "j"});
  bool const whole = answer.size() == 1 || !answer[1].word();
  text.duty = cell;
  if (whole && (yes || answer.is(0, {"nee", "n"})))
    text.duty = yes == asked.duty ? "verplicht" : "niet verplicht";
  text.duty_reason = "De kolom „" + head + "” zegt „" + cell + "”.";
}

/// True for a cell with something in it that may be a name.
bool names_someone(std::string const& cell) {
  Tokens const tokens{cell, 4};
  return tokens.size() > 0 && tokens[0].word() && !tokens.is(0, {"geen", "nvt", "n", "onbekend"});
}

RowText row_text(Draft const& draft, std::vector<Asked> const& asked, DraftRow const& row) {
  RowText text;
  bool const others_apart =
      std::ranges::any_of(asked, [](Asked const& each) { return each.others; });
  for (std::size_t i = 0; i < draft.columns.size() && i < row.cells.size(); ++i) {
    auto const& [role, header] = draft.columns[i];
    auto const append = [&](std::string& into, std::string_view between = ". ") {
      if (!into.empty() && !row.cells[i].text.empty()) into += between;
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
        if (asked[i].form) {
          append(text.form);
          text.form_head = header;
        }
        read_duty(asked[i], header, row.cells[i].text, text);
        break;
      case ColumnRole::extra:
        if (asked[i].status) append(text.status);
        if (text.status.empty()) text.status = answered(asked[i], row.cells[i].text);
        if (asked[i].abbreviation) append(text.abbreviation);
        if (asked[i].part) append(text.own_part);
        if (asked[i].stand && Tokens{row.cells[i].text, 8}.size() <= most_of_status)
          append(text.status);
        if (asked[i].remarks) append(text.remarks);
        read_duty(asked[i], header, row.cells[i].text, text);
        if ((asked[i].others || (asked[i].members && others_apart)) &&
            names_someone(row.cells[i].text))
          append(text.participants, "; ");
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
