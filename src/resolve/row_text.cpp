// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_text.hpp"

#include <algorithm>

#include "model/date.hpp"
#include "resolve/days.hpp"
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
    } else if (head[i].word() && !head.is(i, {"huidige",   "actuele",      "van",
                                              "de",        "het",          "regeling",
                                              "verband",   "samenwerking", "samenwerkingsverband",
                                              "verbonden", "partij",       "gr",
                                              "naam",      "instelling",   "organisatie",
                                              "nog",       "is",           "per",
                                              "op",        "datum",        "sinds",
                                              "jaar",      "overeenkomst", "convenant"})) {
      return false;
    }
  }
  return found;
}

/// True for a head that asks whether a partnership must be: "Verplicht?", "Wettelijk verplicht
/// (ja/nee)"; not for one that names a choice, "Verplicht of vrijwillig".
bool asks_for(Tokens const& head, std::string_view stem) {
  bool found = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (!head[i].word()) continue;
    bool const is = head[i].folded.starts_with(stem);
    found = found || is;
    if (!is && !head.is(i, {"ja", "nee", "j", "n", "wettelijk", "is", "deelname", "samenwerking"}))
      return false;
  }
  return found;
}

/// True for a head of the two answers that its cells give: "verpl./vrijw.".
bool names_choice(Tokens const& head) {
  bool must = false;
  bool may = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    bool const verpl = head[i].folded.starts_with("verpl");
    bool const vrijw = head[i].folded.starts_with("vrijw");
    if (head[i].word() && !verpl && !vrijw && !head.is(i, {"of", "en"})) return false;
    must = must || verpl;
    may = may || vrijw;
  }
  return must && may;
}

/// True for a text that begins with a status of what the row is about: "Opgeheven per 2019", not
/// "Opgeheven GR Water ging vooraf".
bool tells_status(std::string_view text) {
  constexpr std::string_view first[] = {
      "opgeheven",    "ontbonden",       "beeindigd",       "geliquideerd",    "gestopt",
      "vervallen",    "ingetrokken",     "afgelopen",       "in liquidatie",   "in oprichting",
      "in afbouw",    "in vereffening",  "in ontbinding",   "in opheffing",    "in voorbereiding",
      "in werking",   "wordt opgeheven", "wordt ontbonden", "wordt beeindigd", "wordt afgebouwd",
      "eindigt per",  "eindigt op",      "stopt per",       "start voorzien",  "nog te starten",
      "wordt per",    "op te richten",   "wordt opgericht", "niet actief",     "actief",
      "nog actief",   "lopend*",         "bestaand",        "operationeel",    "van kracht",
      "afwikkeling*", "aflopend*",       "slapend*",        "inactief"};
  Tokens const tokens{text, 40};
  return std::ranges::any_of(first, [&](std::string_view phrase) {
    auto const length = tokens.phrase(0, phrase);
    bool const of_another =
        length < tokens.size() && tokens[length].word() && tokens[length].capital;
    return length > 0 && !of_another;
  });
}

/// True for a head that asks how the cooperation is, beside the column for its nature: "Bestuurlijk
/// niveau", "Doorwerking", "Publiek/privaat", "Beleid of uitvoering".
bool asks_how(Tokens const& head) {
  if (head.size() == 0) return false;
  bool const choice = head.is(0, {"beleid", "publiek", "publiekrechtelijk"}) && head.size() > 1 &&
                      (head.is(1, {"of", "en"}) || !head[1].word());
  if (choice) return true;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head.is(i, {"niveau", "doorwerking", "binding", "bindend", "karakter", "typering",
                    "kenmerken", "kwalificatie", "grondslag", "samenwerkingsvorm"}))
      return true;
  }
  return false;
}

/// True for a head over the names of what the row is a part of: "Valt onder", "Moederorganisatie".
bool asks_parent(Tokens const& head) {
  return head.phrase(0, "valt onder") == head.size() ||
         head.phrase(0, "onderdeel van") == head.size() ||
         head.is(0, {"overkoepelend", "overkoepelende", "moederorganisatie", "hoofdverband",
                     "koepel", "moederverband"});
}

/// True for a text with words that only the nature of a cooperation has.
bool says_nature(std::string const& text) {
  constexpr std::string_view words[] = {
      "publiekrechtelijk*", "privaatrechtelijk*",  "gemeenschappelijke regeling",
      "openbaar lichaam",   "verplicht",           "vrijwillig",
      "convenant",          "centrumregeling",     "bestuursovereenkomst",
      "uitvoerend*",        "wettelijk verplicht", "bedrijfsvoeringsorganisatie"};
  return any(Tokens{text, 40}, words).has_value();
}

/// True for a head over the last day: "Einddatum", "Eindigt op", "Geldig tot", "Actief t/m".
bool asks_until(Tokens const& head) {
  if (head_is(head, {"einde", "einddatum", "eindjaar", "eindigt", "vervalt"})) return true;
  bool const lasts = head.is(0, {"geldig", "actief", "loopt", "duurt", "looptijd"});
  return lasts && head.is(1, {"tot", "t", "tm"});
}

/// What the head of a column tells of its cells beside their role.
struct Asked {
  bool status{};
  bool end{};   // whether it has ended
  bool term{};  // until when it was agreed
  bool life{};  // whether it still is there
  bool abbreviation{};
  bool part{};        // how the owner takes part
  bool left{};        // from when it no longer does
  bool form{};        // the legal form, and nothing else
  bool duty{};        // whether it must be: "Verplicht?"
  bool own_choice{};  // whether it need not be: "Vrijwillig?"
  bool choice{};      // which of the two: "verpl./vrijw."
  bool stand{};       // how things are: the status, among other things
  bool remarks{};
  bool news{};     // how things go: "Ontwikkelingen"
  bool others{};   // who takes part as well: "Overige deelnemers"
  bool members{};  // the municipalities that take part, when others stand elsewhere: "Gemeenten"
  bool how{};      // the nature as well
  bool parent{};   // what the row is a part of
};

/// True for a head that begins with one of these and goes on with a word for those who take part.
bool says_others(Tokens const& head) {
  if (!head.is(0, {"overige", "andere", "verdere", "ander"})) return false;
  for (std::size_t i = 1; i < head.size(); ++i) {
    if (head.is(i, {"deelnemers", "deelnemende", "partners", "partner", "partijen", "overheden",
                    "participanten", "organisaties", "samenwerkingspartners"}))
      return true;
  }
  return false;
}

Asked asked_by(std::string const& header) {
  Tokens const head{header, 10};
  return {.status = head_is(head, {"status", "fase", "levensfase"}),
          .end = head_is(head, {"beeindigd", "opgeheven", "ontbonden", "vervallen", "opheffing",
                                "opheffingsdatum", "beeindiging", "ontbinding"}),
          .term = asks_until(head) || head_is(head, {"looptijd", "duur"}),
          .life = head_is(head, {"actief", "lopend", "operationeel"}),
          .abbreviation = head_is(
              head, {"afkorting", "afkortingen", "afk", "acroniem", "kort", "korte", "verkorte"}),
          .part = head.is(0, {"rol", "deelname", "positie"}) &&
                  header.find("bestuur") == std::string::npos,  // a seat is something else
          .left = head_is(head, {"uitgetreden"}) || head_is(head, {"uittreding"}),
          .form = head_is(head, {"rechtsvorm", "rechtsvormen"}) ||
                  (head.is(0, {"juridische"}) && head.is(1, {"vorm", "status", "structuur"})),
          .duty = asks_for(head, "verplicht"),
          .own_choice = asks_for(head, "vrijwillig"),
          .choice = names_choice(head),
          .stand = (head.phrase(0, "stand van zaken") == head.size() && head.size() > 0) ||
                   head_is(head, {"einddatum", "einde"}),
          .remarks = head_is(head, {"bijzonderheden", "bijzonderheid", "opmerking", "opmerkingen",
                                    "toelichting", "bijz", "opm"}) ||
                     header.starts_with("Kop "),
          .news = head.is(0, {"ontwikkeling", "ontwikkelingen", "actualiteit", "actualiteiten",
                              "wijzigingen", "mutaties", "stand"}),
          .others = says_others(head),
          .members = head_is(head, {"gemeenten", "deelnemende"}),
          .how = asks_how(head),
          .parent = asks_parent(head)};
}

/// The day or year that a cell consists of; nothing where it says more or less.
std::optional<Date> day_in(std::string const& cell) {
  Tokens const tokens{cell, 10};
  auto const day = day_at(tokens, tokens.is(0, {"per", "op", "sinds"}) ? 1 : 0);
  return day && day->end == tokens.size() ? std::optional{day->day} : std::nullopt;
}

/// The day of a cell behind "per", where it has no such word itself.
std::string per_day(std::string const& cell) {
  return (Tokens{cell, 1}.is(0, {"per", "op", "sinds"}) ? "" : "per ") + cell;
}

/// What a column says that asks whether a partnership still is there: "Beëindigd?" with "ja", "Nog
/// actief" with "nee", "Opgeheven per" with a day. Empty when it asks no such thing.
std::string answered(Asked const& asked, std::string const& cell) {
  if (!asked.end && !asked.life) return {};
  Tokens const answer{cell, 4};
  if (day_in(cell)) return asked.end ? "opgeheven " + per_day(cell) : std::string{};
  if (answer.size() != 1 || !answer.is(0, {"ja", "j", "nee", "n"})) return {};
  if (answer.is(0, {"ja", "j"})) return asked.end ? "opgeheven" : "actief";
  return asked.end ? "actief" : "niet actief";
}

/// A year of four figures at token i.
bool year_at(Tokens const& tokens, std::size_t i) {
  auto const day = day_at(tokens, i);
  return day && day->end == i + 1 && tokens[i].end - tokens[i].begin == 4;
}

/// The last day of what is written at token i: a day, a year, "dec. 2017", "12/2017".
std::optional<WrittenDay> last_day_at(Tokens const& tokens, std::size_t i) {
  using std::chrono::year_month_day;
  auto const day = day_at(tokens, i);
  if (day && !year_at(tokens, i)) return day;
  if (day) return {{year_month_day{day->day}.year() / 12 / 31, day->end}};
  auto const word = tokens.written(i, i + 1);
  auto first = parse_date("1/" + word);
  auto end = i + 1;
  if (!first) {
    while (tokens.sign(end, '.')) ++end;
    if (!year_at(tokens, end)) return std::nullopt;
    first = first_of_month(word, tokens.written(end, end + 1));
    ++end;
  }
  if (!first) return std::nullopt;
  year_month_day const month{*first};
  return {{month.year() / month.month() / std::chrono::last, end}};
}

/// The last day that a column for the term names, and its head and cell: "31-12-2022 (ontbonden)"
/// below "Einde", "2019-2023" or "t/m 2023" below "Looptijd"; a year or month lasts until its end.
void read_term(std::string const& head, std::string const& cell, RowText& text) {
  Tokens const tokens{cell, 20};
  bool until = asks_until(Tokens{head, 10});
  std::optional<Date> last;
  for (std::size_t i = 0; i < tokens.size() && !tokens.sign(i, '(');) {
    auto const day = last_day_at(tokens, i);
    bool const joins =
        !tokens[i].word() || tokens.is(i, {"tot", "en", "met", "van", "per", "t", "m", "tm", "op",
                                           "eind", "einde", "begin", "medio", "ultimo"});
    if (!day && !joins) return;  // "4 jaar, met verlenging"
    until = until || last || tokens.is(i, {"tot", "t", "tm"});
    if (day) last = day->day;
    i = day ? day->end : i + 1;
  }
  if (!last || !until) return;
  constexpr std::string_view longer[] = {"verlengd", "verlenging", "voortgezet"};
  constexpr std::string_view over[] = {"ontbonden", "opgeheven", "beeindigd", "geliquideerd"};
  if (any(tokens, longer)) return;
  if (any(tokens, over)) {  // "31-12-2022 (ontbonden)"
    text.status = "opgeheven per " + dutch(*last);
    return;
  }
  text.end = last;
  text.end_told = "De kolom „" + head + "” zegt „" + cell + "”.";
}

/// Whether a column for it says that the owner has left: "ja", or the day.
void read_left(std::string const& cell, RowText& text) {
  Tokens const answer{cell, 20};
  if (day_in(cell)) text.own_part = "uitgetreden " + per_day(cell);
  if (!answer.is(0, {"ja", "j"})) return;
  std::size_t rest = 1;  // "Ja, in 2016"
  while (rest < answer.size() && !answer[rest].word()) ++rest;
  text.own_part = "uitgetreden";
  if (rest < answer.size()) text.own_part += " " + answer.written(rest, answer.size());
}

/// What a column that asks for the obligation says, and why: "ja, Wet X" below "Verplicht?" is
/// "verplicht".
void read_duty(Asked const& asked, std::string const& head, std::string const& cell,
               RowText& text) {
  Tokens const answer{cell, 4};
  if ((!asked.duty && !asked.own_choice && !asked.choice) || answer.size() == 0 ||
      !text.duty.empty())
    return;
  bool const alone = answer.size() == 1;
  bool const whole = alone || !answer[1].word();
  bool const yes = answer.is(0, {"ja"}) || (alone && answer.is(0, {"j"}));
  bool const no = answer.is(0, {"nee"}) || (alone && answer.is(0, {"n"}));
  if (asked.choice && (yes || no)) return;  // to which of the two?
  text.duty = cell;
  if (whole && (yes || no)) text.duty = yes == asked.duty ? "verplicht" : "niet verplicht";
  text.duty_reason = "De kolom „" + head + "” zegt „" + cell + "”.";
}

/// True for a cell that may name organisations; "J. Bakker" and "mw. Hulst" are people.
bool names_someone(std::string const& cell) {
  Tokens const tokens{cell};
  if (tokens.size() == 0 || !tokens[0].word()) return false;
  if (tokens.is(0, {"geen", "nvt", "n", "onbekend"})) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool const initial = tokens[i].word() && tokens[i].capital && tokens[i].folded.size() == 1;
    if (initial || tokens.is(i, {"dhr", "mw", "mevr", "mevrouw", "heer", "drs", "wethouder"}))
      return false;
  }
  return true;
}

RowText row_text(Draft const& draft, std::vector<Asked> const& asked, DraftRow const& row) {
  RowText text;
  std::string how;  // said of the nature elsewhere; behind its own column
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
        append(asked[i].how ? how : text.policy_area);
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
        if (!row.cells[i].text.empty()) text.further.push_back(row.cells[i].text);
        if (asked[i].status) append(text.status);
        if (text.status.empty()) text.status = answered(asked[i], row.cells[i].text);
        if (asked[i].abbreviation) append(text.abbreviation);
        if (asked[i].part) append(text.own_part);
        if (asked[i].left) read_left(row.cells[i].text, text);
        if (asked[i].term) read_term(header, row.cells[i].text, text);
        if (asked[i].stand && tells_status(row.cells[i].text)) append(text.status);
        if (asked[i].remarks) append(text.remarks);
        if (asked[i].remarks || asked[i].news) text.news.push_back(row.cells[i].text);
        if (asked[i].how) append(how);
        if (asked[i].parent && names_someone(row.cells[i].text)) {
          if (!how.empty()) how += ". ";
          how += "onderdeel van " + row.cells[i].text;
        }
        if (asked[i].remarks && tells_status(row.cells[i].text)) append(text.status_remark);
        read_duty(asked[i], header, row.cells[i].text, text);
        if ((asked[i].others || (asked[i].members && others_apart)) &&
            names_someone(row.cells[i].text))
          append(text.participants, "; ");
        break;
    }
  }
  if (!text.nature.empty() && !how.empty()) text.nature += ". ";
  text.nature += how;
  return text;
}

/// Where no column tells the nature, one of which half of the cells say it in words of its own
/// tells it, whatever its head.
void find_nature(Draft const& draft, std::vector<Asked>& asked) {
  // one that is there for its doubts alone has neither a head nor a text
  auto const there = [&](ColumnRole role) {
    auto const column = column_of(draft, role);
    if (!column || !draft.columns[*column].header.empty()) return column.has_value();
    return std::ranges::any_of(draft.rows, [&](DraftRow const& row) {
      return *column < row.cells.size() && !row.cells[*column].text.empty();
    });
  };
  bool const told = there(ColumnRole::nature) || there(ColumnRole::legal_form) ||
                    std::ranges::any_of(asked, &Asked::how);
  for (std::size_t c = 0; !told && c < asked.size(); ++c) {
    if (draft.columns[c].role != ColumnRole::extra || asked[c].remarks) continue;
    std::size_t filled = 0;
    std::size_t says = 0;
    for (auto const& row : draft.rows) {
      if (c >= row.cells.size() || row.cells[c].text.empty()) continue;
      ++filled;
      says += says_nature(row.cells[c].text) ? 1 : 0;
    }
    asked[c].how = filled > 1 && says * 2 >= filled;
  }
}

}  // namespace

std::vector<RowText> row_texts(Draft const& draft) {
  std::vector<Asked> asked;
  for (auto const& column : draft.columns) asked.push_back(asked_by(column.header));
  find_nature(draft, asked);
  std::vector<RowText> rows;
  for (auto const& row : draft.rows) rows.push_back(row_text(draft, asked, row));
  return rows;
}

bool names_participants(std::vector<RowText> const& rows) {
  return std::ranges::any_of(
      rows, [](RowText const& row) { return !not_filled_in(Tokens{row.participants}); });
}

}  // namespace verband::resolve
