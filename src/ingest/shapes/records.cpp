// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/records.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "ingest/flat/doubts.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/plausible.hpp"
#include "text/fold.hpp"
#include "text/similarity.hpp"

namespace verband::ingest {

void Records::begin(std::string name, Place const& place, std::uint32_t page, Cell form) {
  close();
  open_ = true;
  form_ = std::move(form);
  title_ = {.text = std::move(name), .place = place};
  page_ = page;
}

bool Records::has(std::string const& label) const {
  return std::ranges::any_of(
      now_, [&](auto const& field) { return text::fold(field.first) == text::fold(label); });
}

bool Records::Record::has(std::string const& label) const {
  return std::ranges::any_of(
      fields, [&](auto const& field) { return text::fold(field.first) == text::fold(label); });
}

void Records::go_on(Cell const& more, bool apart) {
  if (now_.empty()) return;
  if (apart && !goes_on_ && !now_.back().second.text.empty()) {
    ++gone_on_;
    goes_on_ = true;
    until_then_ = now_.back().second.text;
  }
  add_text(now_.back().second, more, "\n");
}

void Records::miss(std::string_view text) {
  if (now_.empty()) return;
  constexpr std::size_t shown = 60;
  auto line = text::squeeze(text);
  if (line.size() > shown) line = line.substr(0, line.rfind(' ', shown)) + " …";
  doubt_cell(now_.back().second, "Hieronder staat tekst die niet is gelezen: „" + line +
                                     "”. Kijk of die bij deze kaart hoort.");
}

void Records::close() {
  if (open_ && !now_.empty()) {
    records_.push_back({std::move(title_), std::move(now_), page_, std::move(form_)});
  }
  open_ = false;
  now_.clear();
  title_ = {};
}

/// Behind the last card, when it has all that the others have, "Bel ons: …" is no field of it.
void Records::drop_trailer() {
  if (records_.size() < 3) return;
  auto const& model = records_.front();
  auto& last = records_.back();
  bool const complete =
      std::ranges::all_of(model.fields, [&](auto const& field) { return last.has(field.first); });
  while (complete && last.fields.size() > model.fields.size()) {
    auto const& label = last.fields.back().first;
    bool const elsewhere = std::any_of(records_.begin(), records_.end() - 1,
                                       [&](Record const& one) { return one.has(label); });
    if (elsewhere || header_kind(label)) return;
    auto const why = "Onder de laatste kaart staat nog „" + label +
                     "”; dat is niet gelezen. Kijk of "
                     "het bij deze kaart hoort.";
    last.fields.pop_back();
    doubt_cell(last.fields.back().second, why);
  }
}

/// Before the cards the document may say of itself "Stand: 1 januari 2025", or a message who sent
/// it and what about: what looks like a card there has no field that another one has.
void Records::drop_introduction() {
  constexpr std::size_t several = 3;
  static constexpr std::array<std::string_view, 6> of_message{"van",   "aan",       "cc",
                                                              "datum", "verzonden", "onderwerp"};
  if (records_.size() < several) return;
  auto const& first = records_.front();
  auto const heads = std::ranges::count_if(first.fields, [](auto const& field) {
    return std::ranges::find(of_message, text::fold(field.first)) != of_message.end();
  });
  bool const message = heads >= 2;
  bool const alone = std::ranges::all_of(first.fields, [&](auto const& field) {
    bool const telling = header_kind(field.first).value_or(Kind::extra) < Kind::extra;
    return (message || !telling) &&
           std::none_of(records_.begin() + 1, records_.end(),
                        [&](Record const& one) { return one.has(field.first); });
  });
  if (!alone) return;
  auto const& title = first.title.text;
  bool const named = !header_kind(title) && has_name_word(title);  // a card after all
  if (named || (!message && !title.empty() && first.fields.size() > 1)) unread_.push_back(title);
  records_.erase(records_.begin());
}

/// "GGD Drenthe (GR)": where most titles end in a code, it says the legal form.
void Records::codes_apart(PartnershipList const& list) {
  bool const known =
      std::ranges::find(list.columns, Kind::legal_form, &ListColumn::kind) != list.columns.end();
  std::size_t coded = 0;
  for (auto const& record : records_) {
    auto name = record.title.text;
    std::string code;
    coded += code_in(name, code) ? 1 : 0;
  }
  if (known || coded < 2 || coded * 2 < records_.size()) return;
  for (auto& record : records_) {
    std::string code;
    if (!code_in(record.title.text, code)) continue;
    record.form = {.text = std::move(code), .place = record.title.place};
  }
}

/// A label that stands once, a letter or two from one that returns and that its card lacks, is that
/// one: "Deelnmers". Short labels differ too little: "Doel" and "Deel".
void Records::mend_labels() {
  constexpr std::size_t shortest = 6;
  constexpr std::size_t long_label = 8;
  std::map<std::string, std::pair<std::size_t, std::string>> known;  // folded: times, as written
  for (auto const& record : records_) {
    for (auto const& [label, cell] : record.fields) {
      auto& [times, written] = known[text::fold(label)];
      if (++times == 1) written = label;
    }
  }
  for (auto& record : records_) {
    for (auto& [label, cell] : record.fields) {
      auto const folded = text::fold(label);
      if (folded.size() < shortest || known[folded].first > 1) continue;
      std::size_t const letters = folded.size() < long_label ? 1 : 2;
      std::string const* meant = nullptr;
      std::size_t near = 0;
      for (auto const& [other, told] : known) {
        bool const may = told.first > 1 && !record.has(other);
        if (!may || text::edit_distance(folded, other, letters) > letters) continue;
        meant = &told.second;
        ++near;
      }
      if (near != 1) continue;
      doubt_cell(cell, "Het kopje „" + label + "” is gelezen als „" + *meant + "”. Klopt dat?");
      label = *meant;
    }
  }
}

/// Labels of which one means what another does, and that never stand on one card ("Wie" and
/// "Deelnemers"), are one: the one that most cards have.
void Records::unite_labels() {
  std::map<Kind, std::vector<std::pair<std::string, std::size_t>>> by_kind;
  for (auto const& record : records_) {
    for (auto const& [label, cell] : record.fields) {
      auto const kind = header_kind(label).value_or(Kind::extra);
      if (kind >= Kind::extra) continue;
      auto& labels = by_kind[kind];
      auto const known = std::ranges::find_if(
          labels, [&](auto const& one) { return text::fold(one.first) == text::fold(label); });
      if (known == labels.end()) {
        labels.emplace_back(label, 1);
      } else {
        ++known->second;
      }
    }
  }
  for (auto const& [kind, labels] : by_kind) {
    auto const& usual =
        std::ranges::max_element(labels, {}, [](auto const& one) { return one.second; })->first;
    for (auto const& [other, times] : labels) {
      bool const same = text::fold(other) == text::fold(usual);
      bool const beside = std::ranges::any_of(
          records_, [&](Record const& one) { return one.has(other) && one.has(usual); });
      if (same || beside) continue;
      for (auto& record : records_) {
        for (auto& [label, cell] : record.fields) {
          if (text::fold(label) == text::fold(other)) label = usual;
        }
      }
    }
  }
}

/// "Kenmerk | Omschrijving" is the head of the table of a card, and no field of it.
void Records::drop_heads() {
  constexpr std::array<std::string_view, 6> heads{"kenmerk", "onderdeel", "aspect",
                                                  "veld",    "item",      "gegeven"};
  for (auto& record : records_) {
    if (record.fields.size() < 2) continue;
    auto const& [label, cell] = record.fields.front();
    bool const head =
        std::ranges::find(heads, text::fold(label)) != heads.end() && all_of_heads(cell.text);
    if (head) record.fields.erase(record.fields.begin());
  }
}

/// Where each field is one paragraph, the next one below the last field ends the document.
void Records::drop_ending() {
  if (!goes_on_ || gone_on_ > 1 || records_.size() < 2) return;
  auto& cell = records_.back().fields.back().second;
  cell.text = until_then_;
  cell.repairs.clear();
  doubt_cell(cell, "Onder de laatste kaart staat nog een alinea. Kijk of die bij deze cel hoort.");
}

namespace {

/// Where no text below a label such as "Status" says a kind of cooperation, or half answer yes or
/// no ("Verplicht?"), it says something else; then another label may speak of that kind.
void know_nature(PartnershipList& list) {
  auto const told = [&](std::size_t c) {
    std::size_t filled = 0;
    std::size_t found = 0;
    std::size_t answers = 0;
    for (auto const& row : list.rows) {
      filled += row.cells[c].text.empty() ? 0 : 1;
      found += tells_form(row.cells[c].text) ? 1 : 0;
      answers += is_answer(row.cells[c].text) ? 1 : 0;
    }
    return filled < 2 || (found > 0 && answers * 2 < filled);
  };
  auto const nature = std::ranges::find(list.columns, Kind::nature, &ListColumn::kind);
  if (nature == list.columns.end()) return;
  if (told(static_cast<std::size_t>(nature - list.columns.begin()))) return;
  nature->kind = Kind::extra;
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    auto& other = list.columns[c];
    bool const speaks = &other != &*nature && other.kind == Kind::extra &&
                        header_kind(other.header) == Kind::nature;
    if (!speaks || !told(c)) continue;
    other.kind = Kind::nature;
    return;
  }
}

/// Cards that say neither what for, with whom nor how are of a paper where one has its subject,
/// number and date, or where they tell what was decided: "Het college besluit".
bool of_a_paper(PartnershipList const& list) {
  using enum Kind;
  static constexpr std::array<std::string_view, 12> labels{
      "onderwerp", "zaak", "datum", "kenmerk",  "registratie",   "steller",
      "behandel",  "aan",  "van",   "vergader", "raadsvergader", "agendapunt"};
  std::size_t of_paper = 0;
  bool decided = false;
  bool aimed = false;  // a text says what for
  bool asked = false;  // and a label asks that
  for (auto const& [kind, header] : list.columns) {
    if (kind == participants || kind == nature || kind == legal_form) return false;
    auto const folded = text::fold(header);
    decided = decided || folded == "het college besluit" || folded == "de raad besluit" ||
              folded == "besluit college" || folded == "besluit van het college";
    aimed = aimed || kind == purpose;
    asked = asked || (kind == purpose && header_kind(header) == purpose);
    of_paper += std::ranges::any_of(labels, [&](auto const& each) {
      return each.size() > 3 ? folded.starts_with(each) : folded == each;
    });
  }
  return decided ? !asked : !aimed && list.rows.size() == 1 && of_paper >= 2;
}

/// Without another field for it, the only one that may tell what the partnerships are for does.
void know_purpose(PartnershipList& list) {
  if (std::ranges::find(list.columns, Kind::purpose, &ListColumn::kind) != list.columns.end())
    return;
  ListColumn* found = nullptr;
  for (auto& column : list.columns) {
    if (column.kind < Kind::extra || !may_tell_purpose(column.header)) continue;
    if (found != nullptr) return;
    found = &column;
  }
  if (found != nullptr) found->kind = Kind::purpose;
}

}  // namespace

std::optional<PartnershipList> Records::take(std::size_t least, bool other_cards) {
  close();
  if (records_.size() < least) return std::nullopt;
  drop_introduction();
  mend_labels();
  unite_labels();
  drop_heads();
  drop_ending();
  drop_trailer();
  PartnershipList list{.shape = Shape::cards, .headed = true, .unread = unread_};
  std::vector<std::string> folded;
  // A title over the first record alone is that of the document.
  auto const titles =
      std::ranges::count_if(records_, [](Record const& one) { return !one.title.text.empty(); });
  bool const titled = static_cast<std::size_t>(titles) * 2 > records_.size();
  bool labelled = false;
  for (auto const& record : records_) {
    for (auto const& [label, cell] : record.fields) {
      auto const key = text::fold(label);
      if (std::ranges::find(folded, key) != folded.end()) continue;
      folded.push_back(key);
      auto const kind = header_kind(label).value_or(Kind::extra);
      bool const taken = kind < Kind::extra &&
                         std::ranges::any_of(
                             list.columns, [&](ListColumn const& one) { return one.kind == kind; });
      labelled = labelled || kind == Kind::name;
      list.columns.push_back({taken ? Kind::extra : kind, label});
    }
  }
  // "Wie, wat, waarom, hoe": without another name, what they do is what it is called.
  auto const what = std::ranges::find_if(
      list.columns, [](ListColumn const& one) { return text::fold(one.header) == "wat"; });
  if (!titled && !labelled && what != list.columns.end()) {
    what->kind = Kind::name;
    labelled = true;
  }
  // Of "bestuurlijk belang" and "belang" the last one says what a partnership is for.
  auto const interest = std::ranges::find_if(list.columns, [](ListColumn const& one) {
    return one.kind == Kind::extra && text::fold(one.header) == "belang";
  });
  bool const purpose =
      std::ranges::find(list.columns, Kind::purpose, &ListColumn::kind) != list.columns.end();
  if (!purpose && interest != list.columns.end()) interest->kind = Kind::purpose;
  bool const free = !list.columns.empty() && (list.columns.front().kind == Kind::extra ||
                                              list.columns.front().kind == Kind::nature);
  if (!titled && !labelled && other_cards && free) {
    list.columns.front().kind = Kind::name;
    labelled = true;
  }
  bool const by_title = titled && !labelled;
  if (!titled && !labelled) return std::nullopt;
  if (by_title) codes_apart(list);
  bool const formed =
      std::ranges::any_of(records_, [](Record const& one) { return !one.form.text.empty(); }) &&
      std::ranges::find(list.columns, Kind::legal_form, &ListColumn::kind) == list.columns.end();
  for (auto& record : records_) {
    DraftRow row{.page = record.page, .cells = std::vector<Cell>(list.columns.size())};
    for (auto& [label, cell] : record.fields) {
      auto const at =
          static_cast<std::size_t>(std::ranges::find(folded, text::fold(label)) - folded.begin());
      auto& target = row.cells[at];
      if (target.text.empty()) {
        target = std::move(cell);
      } else {
        add_text(target, cell, "\n");
      }
    }
    if (by_title) row.cells.insert(row.cells.begin(), std::move(record.title));
    if (formed) row.cells.push_back(std::move(record.form));
    list.rows.push_back(std::move(row));
  }
  if (by_title) list.columns.insert(list.columns.begin(), {Kind::name, "Naam"});
  if (formed) list.columns.push_back({Kind::legal_form, "Kop boven de kaart"});
  know_nature(list);
  know_purpose(list);
  if (by_title && of_a_paper(list)) return std::nullopt;
  // A paper with the same headings in each chapter has sentences where names would stand, or none.
  auto const name = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  auto const at = static_cast<std::size_t>(name - list.columns.begin());
  std::size_t named = 0;
  std::size_t sentences = 0;
  for (auto const& row : list.rows) {
    named += row.cells[at].text.empty() ? 0 : 1;
    sentences += is_told(row.cells[at].text) ? 1 : 0;
  }
  if (sentences * 2 >= named || named * 2 < list.rows.size()) return std::nullopt;
  return list;
}

}  // namespace verband::ingest
