// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/regulation.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/shapes/labels.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool begins_with_any(std::string_view folded, auto const& begins) {
  return std::ranges::any_of(begins,
                             [&](std::string_view each) { return folded.starts_with(each); });
}

bool has_any(std::string_view folded, auto const& words) {
  return std::ranges::any_of(
      words, [&](std::string_view each) { return folded.find(each) != std::string_view::npos; });
}

/// The number of "Artikel 12. Begroting"; 0 for a text that begins otherwise.
std::size_t article(std::string_view text) {
  constexpr std::size_t most = 4;  // figures
  constexpr std::string_view word = "artikel ";
  while (text.starts_with(' ')) text.remove_prefix(1);
  auto const folded = text::fold(text.substr(0, word.size() + most));
  if (!folded.starts_with(word)) return 0;
  std::size_t number = 0;
  for (auto const c : std::string_view{folded}.substr(word.size())) {
    if (c < '0' || c > '9') break;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

/// Where the preamble of a regulation ends: "Hoofdstuk I", "Artikel 1".
bool opens_articles(std::string_view text) {
  auto const folded = text::fold(text.substr(0, std::string_view{"hoofdstuk 1 "}.size()));
  return article(text) == 1 || folded.starts_with("hoofdstuk 1") || folded == "hoofdstuk i" ||
         folded.starts_with("hoofdstuk i ");
}

/// "Gemeenschappelijke regeling Waterlands Archief", "Centrumregeling jeugdzorg"; not "Regeling
/// vervallen per 2024".
bool title(std::string_view text, std::string_view folded) {
  constexpr std::size_t longest = 160;
  // of one government, about such an arrangement or about something else
  constexpr std::array<std::string_view, 13> other_subjects{
      "vervallen", "mandaat",      "zienswijze", "begroting",          "subsidie",
      "budget",    "reglement",    "informatie", "verbonden partijen", "gedragscode",
      "klachten",  "jaarrekening", "jaarstukken"};
  constexpr std::array<std::string_view, 6> begins{"gemeenschappelijke regeling ",
                                                   "regeling ",
                                                   "centrumregeling ",
                                                   "lichte gemeenschappelijke ",
                                                   "wijziging gemeenschappelijke ",
                                                   "gewijzigde gemeenschappelijke "};
  return text.size() <= longest && begins_with_any(folded, begins) &&
         text.find_last_of(".;,:") != text.size() - 1 && !has_any(folded, other_subjects);
}

/// True when several governments decide: boards in the plural, or of more than one.
bool several_decide(std::string_view parties) {
  constexpr std::array<std::string_view, 7> plural{
      "de colleges", "de raden",        "de gemeenteraden", "de burgemeesters",
      "besturen",    "bestuursorganen", "gemeenten"};
  auto const folded = text::fold(parties);
  auto const times = [&](std::string_view word) {
    std::size_t count = 0;
    for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1))
      ++count;
    return count;
  };
  auto const provinces = std::max(times("provincie"), times(" staten"));
  return has_any(folded, plural) ||
         times("gemeente ") + provinces + times("waterschap") + times("hoogheemraadschap") > 1;
}

/// What comes behind who decides: "ieder voor zover het zijn bevoegdheid betreft", "overwegende".
constexpr std::array<std::string_view, 17> behind_parties{
    " ieder voor",   " elk voor",    " ieder afzonderlijk", " allen ",
    " hierna ",      " overwegend",  " gelet op",           " besluit",
    " maken bekend", " voor zover ", " in overweging",      " gezien ",
    " hebben ",      " nemen deel",  " treffen ",           " zijn overeengekomen",
    " bijeen"};

/// Who decides, of a paragraph that begins with them; empty for any other.
std::string parties_in(std::string const& text) {
  constexpr std::array<std::string_view, 17> bodies{"de colleges",
                                                    "het college",
                                                    "de raden",
                                                    "de raad",
                                                    "de gemeenteraden",
                                                    "de gemeenteraad",
                                                    "de burgemeesters",
                                                    "de burgemeester",
                                                    "gedeputeerde staten",
                                                    "provinciale staten",
                                                    "het algemeen bestuur",
                                                    "het dagelijks bestuur",
                                                    "de algemene besturen",
                                                    "de dagelijkse besturen",
                                                    "burgemeester en wethouders",
                                                    "de bestuursorganen",
                                                    "de gemeenten"};
  constexpr std::array<std::string_view, 5> governments{"gemeente", "provincie", "waterschap",
                                                        "hoogheemraadschap",
                                                        "burgemeester en wethouders van "};
  std::string line = text;
  while (!line.empty() && std::string_view{"-–• "}.find(line.front()) != std::string_view::npos)
    line.erase(0, 1);
  auto const folded = text::fold(line);
  if (!begins_with_any(folded, bodies) || !has_any(folded, governments)) return {};
  auto end = line.size();
  for (auto const words : behind_parties) end = std::min(end, line.find(words));
  line.resize(std::min(end, line.size()));
  while (!line.empty() && std::string_view{" ,;:."}.find(line.back()) != std::string_view::npos)
    line.pop_back();
  return line;
}

/// The sentence of a text in which the words stand.
std::string sentence_with(std::string const& text, std::string_view words) {
  auto const at = std::min(text::fold(text).find(words), text.size());
  auto const before = at == 0 ? std::string::npos : text.rfind(". ", at - 1);
  auto const from = before == std::string::npos ? 0 : before + 2;
  auto const end = text.find(". ", std::max(at, from));
  return text.substr(from, end == std::string::npos ? end : end + 1 - from);
}

/// What the articles tell of the form: "wordt een openbaar lichaam ingesteld, genaamd …".
Cell form_in(std::vector<Paragraph> const& paragraphs) {
  constexpr std::array<std::string_view, 4> forms{"openbaar lichaam", "bedrijfsvoeringsorganisatie",
                                                  "gemeenschappelijk orgaan", "centrumgemeente"};
  constexpr std::array<std::string_view, 8> founding{"ingesteld",  "gevormd",   "genaamd",
                                                     "stellen in", "instellen", " is een ",
                                                     "optreedt",   "treedt op"};
  for (auto const& paragraph : paragraphs) {
    auto const folded = text::fold(paragraph.text);
    for (auto const form : forms) {
      if (folded.find(form) == std::string::npos || !has_any(folded, founding)) continue;
      auto told = sentence_with(paragraph.text, form);
      if (!has_any(text::fold(told), founding)) continue;
      return {.text = std::move(told), .place = paragraph.place};
    }
  }
  return {};
}

/// The first text outside the preamble with one of these words.
Cell told(std::vector<Paragraph> const& paragraphs, auto const& words) {
  for (auto const& paragraph : paragraphs) {
    if (has_any(text::fold(paragraph.text), words))
      return {.text = text::squeeze(paragraph.text), .place = paragraph.place};
  }
  return {};
}

/// The preamble of an arrangement.
struct Preamble {
  Cell name{};
  Cell parties{};
  Cell lapsed{};  // "Regeling vervallen per 01-01-2024"
};

/// A short item of a list of governments, without its marks; empty for any other text.
std::string listed(std::string const& paragraph) {
  constexpr std::size_t longest = 60;
  auto line = text::squeeze(paragraph);
  bool item = line.ends_with(';') || line.ends_with(',');
  for (std::string_view const mark : {"- ", "– ", "• "}) {
    if (!line.starts_with(mark)) continue;
    line.erase(0, mark.size());
    item = true;
  }
  if (!item || line.size() > longest) return {};
  while (!line.empty() && std::string_view{" ,;."}.find(line.back()) != std::string_view::npos)
    line.pop_back();
  return line;
}

Preamble preamble_of(std::vector<Paragraph> const& paragraphs, std::size_t from,
                     std::size_t first_article) {
  Preamble found;
  for (auto i = from; i < first_article; ++i) {
    auto const& paragraph = paragraphs[i];
    auto const text = text::squeeze(paragraph.text);
    auto const folded = text::fold(text);
    if (found.name.text.empty() && title(text, folded))
      found.name = {.text = text, .place = paragraph.place};
    if (folded.starts_with("regeling vervallen"))
      found.lapsed = {.text = text.substr(std::string_view{"Regeling "}.size()),
                      .place = paragraph.place};
    constexpr std::array<std::string_view, 5> reasons{"overweg", "gelet op", "gezien", "besluit",
                                                      "in aanmerking"};
    if (!found.parties.text.empty() && begins_with_any(folded, reasons)) break;
    // a notice of it names them as well, but as those who make it known
    if (folded.find("maken bekend") != std::string::npos) continue;
    Cell more{.text = parties_in(text), .place = paragraph.place};
    // "de colleges van de gemeenten:", and a list of them
    bool const lists =
        !more.text.empty() && text.ends_with(':') && folded.find("overweg") == std::string::npos;
    for (bool first = true; lists && i + 1 < first_article; first = false) {
      auto const below = listed(paragraphs[i + 1].text);
      if (below.empty()) break;
      add_text(more, {.text = below, .place = paragraphs[++i].place}, first ? ": " : ", ");
    }
    if (found.parties.text.find(more.text) == std::string::npos)
      add_text(found.parties, more, "; ");
  }
  return found;
}

}  // namespace

bool has_articles(std::string_view text) {
  constexpr std::size_t several = 3;
  std::size_t last = 0;
  std::size_t count = 0;
  for (auto const line : text_lines(text)) {
    // "Artikel 1 Wgr" in the cells of a table
    constexpr std::array<std::string_view, 3> laws{"wgr", "wet", " lid"};
    auto const number = has_any(text::fold(line.substr(0, 40)), laws) ? 0 : article(line);
    if (number <= last || number > last + 2) continue;  // one may be left out
    last = number;
    ++count;
  }
  return count >= several;
}

namespace {

/// An arrangement: its preamble, and where its articles begin and end.
struct Arrangement {
  Preamble preamble{};
  std::size_t articles{};
  std::size_t end{};
};

/// The arrangement of which the preamble begins at `from` or behind it; nothing when none does.
std::optional<Arrangement> next_arrangement(std::vector<Paragraph> const& paragraphs,
                                            std::size_t from) {
  auto first = from;
  while (first < paragraphs.size() && !opens_articles(paragraphs[first].text)) ++first;
  if (first == paragraphs.size()) return std::nullopt;
  Arrangement found{.preamble = preamble_of(paragraphs, from, first),
                    .articles = first,
                    .end = paragraphs.size()};
  auto const& [name, parties, lapsed] = found.preamble;
  if (name.text.empty() || !several_decide(parties.text)) return std::nullopt;
  // Another one begins where a title stands above boards that decide.
  for (auto i = first + 1; i < paragraphs.size(); ++i) {
    auto const text = text::squeeze(paragraphs[i].text);
    if (!title(text, text::fold(text))) continue;
    auto articles = i;
    while (articles < paragraphs.size() && !opens_articles(paragraphs[articles].text)) ++articles;
    if (articles == paragraphs.size()) break;
    if (!several_decide(preamble_of(paragraphs, i, articles).parties.text)) continue;
    found.end = i;
    break;
  }
  return found;
}

}  // namespace

std::optional<PartnershipList> regulation(std::vector<Paragraph> const& paragraphs) {
  constexpr std::array<std::string_view, 2> goals{"ten doel", "tot doel"};
  constexpr std::array<std::string_view, 1> law{"wet gemeenschappelijke regelingen"};
  constexpr std::array<std::string_view, 1> no_law{"niet zijnde een"};
  PartnershipList list{.shape = Shape::list,
                       .reason =
                           "De tekst van een regeling: de naam komt uit de titel, de deelnemers "
                           "uit de aanhef, vorm en doel uit de artikelen.",
                       .columns = {{Kind::name, "Titel van de regeling"},
                                   {Kind::participants, "Aanhef"},
                                   {Kind::nature, "Vorm"},
                                   {Kind::purpose, "Doel"},
                                   {Kind::extra, "Status"}},
                       .headed = true};
  for (std::size_t from = 0; from < paragraphs.size();) {
    auto const found = next_arrangement(paragraphs, from);
    if (!found) break;
    auto const& [name, parties, lapsed] = found->preamble;
    auto const at = [&](std::size_t i) {
      return paragraphs.begin() + static_cast<std::ptrdiff_t>(i);
    };
    std::vector<Paragraph> const whole{at(from), at(found->end)};
    std::vector<Paragraph> const articles{at(found->articles), at(found->end)};
    bool const named = text::fold(name.text).find("gemeenschappelijke") != std::string::npos;
    if ((!named && told(whole, law).text.empty()) || !told(whole, no_law).text.empty()) break;
    auto form = form_in(articles);
    if (form.text.empty()) form = {.text = "Gemeenschappelijke regeling", .place = name.place};
    list.rows.push_back({.page = paragraphs[from].page,
                         .cells = {name, parties, std::move(form), told(articles, goals), lapsed}});
    from = found->end;
  }
  if (list.rows.empty()) return std::nullopt;
  if (std::ranges::all_of(list.rows,
                          [](DraftRow const& row) { return row.cells.back().text.empty(); })) {
    list.columns.pop_back();
    for (auto& row : list.rows) row.cells.pop_back();
  }
  return list;
}

}  // namespace verband::ingest
