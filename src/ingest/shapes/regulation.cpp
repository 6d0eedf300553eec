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
  constexpr std::array<std::string_view, 6> begins{"gemeenschappelijke regeling ",
                                                   "regeling ",
                                                   "centrumregeling ",
                                                   "lichte gemeenschappelijke ",
                                                   "wijziging gemeenschappelijke ",
                                                   "gewijzigde gemeenschappelijke "};
  return text.size() <= longest && begins_with_any(folded, begins) &&
         text.find_last_of(".;,:") != text.size() - 1 &&
         folded.find("vervallen") == std::string_view::npos;
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
  constexpr std::array<std::string_view, 4> governments{"gemeente", "provincie", "waterschap",
                                                        "hoogheemraadschap"};
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

Preamble preamble_of(std::vector<Paragraph> const& paragraphs, std::size_t first_article) {
  Preamble found;
  for (std::size_t i = 0; i < first_article; ++i) {
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
    Cell const more{.text = parties_in(text), .place = paragraph.place};
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
    auto const number = article(line);
    if (number <= last || number > last + 2) continue;  // one may be left out
    last = number;
    ++count;
  }
  return count >= several;
}

std::optional<PartnershipList> regulation(std::vector<Paragraph> const& paragraphs) {
  constexpr std::array<std::string_view, 2> goals{"ten doel", "tot doel"};
  constexpr std::array<std::string_view, 1> law{"wet gemeenschappelijke regelingen"};
  auto const first = std::ranges::find_if(
      paragraphs, [](Paragraph const& each) { return opens_articles(each.text); });
  if (first == paragraphs.end()) return std::nullopt;
  auto const found = preamble_of(paragraphs, static_cast<std::size_t>(first - paragraphs.begin()));
  bool const named = text::fold(found.name.text).find("gemeenschappelijke") != std::string::npos;
  if (found.name.text.empty() || found.parties.text.empty() ||
      (!named && told(paragraphs, law).text.empty()))
    return std::nullopt;
  PartnershipList list{.shape = Shape::list,
                       .reason =
                           "De tekst van één regeling: de naam komt uit de titel, de "
                           "deelnemers uit de aanhef, vorm en doel uit de artikelen.",
                       .columns = {{Kind::name, "Titel van de regeling"},
                                   {Kind::participants, "Aanhef"},
                                   {Kind::nature, "Vorm"},
                                   {Kind::purpose, "Doel"}},
                       .headed = true};
  DraftRow row{.page = paragraphs.front().page,
               .cells = {found.name, found.parties, form_in({first, paragraphs.end()}),
                         told({first, paragraphs.end()}, goals)}};
  if (row.cells[2].text.empty())
    row.cells[2] = {.text = "Gemeenschappelijke regeling", .place = found.name.place};
  if (!found.lapsed.text.empty()) {
    list.columns.push_back({Kind::extra, "Status"});
    row.cells.push_back(found.lapsed);
  }
  list.rows.push_back(std::move(row));
  return list;
}

}  // namespace verband::ingest
