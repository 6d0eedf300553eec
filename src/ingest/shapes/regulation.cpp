// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/regulation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
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
  auto const folded = text::fold(text.substr(0, std::string_view{"hoofdstuk 1 "}.size())) + " ";
  bool const of_law = text::fold(text).find(" van de wet") != std::string::npos;
  return (article(text) == 1 && !of_law) || folded.starts_with("hoofdstuk 1 ") ||
         folded.starts_with("hoofdstuk 1.") || folded.starts_with("hoofdstuk 1:") ||
         folded.starts_with("hoofdstuk i ");
}

/// "Gemeenschappelijke regeling Waterlands Archief", "Centrumregeling jeugdzorg"; not "Regeling
/// vervallen per 2024".
bool title(std::string_view text, std::string_view folded) {
  constexpr std::size_t longest = 160;
  // of one government, about such an arrangement or about something else
  constexpr std::array<std::string_view, 16> other_subjects{
      "vervallen",          "mandaat",     "zienswijze", "begroting",
      "subsidie",           "budget",      "reglement",  "informatievoorziening",
      "verbonden partijen", "gedragscode", "klachten",   "jaarrekening",
      "jaarstukken",        "(ontwerp",    "(concept",   "; "};
  constexpr std::array<std::string_view, 10> begins{"gemeenschappelijke regeling ",
                                                    "regeling ",
                                                    "centrumregeling ",
                                                    "lichte gemeenschappelijke ",
                                                    "wijziging gemeenschappelijke ",
                                                    "gewijzigde gemeenschappelijke ",
                                                    "modulaire gemeenschappelijke ",
                                                    "tijdelijke gemeenschappelijke ",
                                                    "herziene gemeenschappelijke ",
                                                    "nieuwe gemeenschappelijke "};
  return text.size() <= longest && begins_with_any(folded, begins) &&
         text.find_last_of(".;,:") != text.size() - 1 && !has_any(folded, other_subjects);
}

/// Where a title begins in a line of a notice of which the cells stand without white between them:
/// "Zaanstad37217Gemeenschappelijke regeling Archief"; npos where none does.
std::size_t title_glued(std::string const& text) {
  for (std::string_view const begin : {"Gemeenschappelijke regeling ", "Centrumregeling "}) {
    auto const at = text.rfind(begin);
    if (at == std::string::npos || at == 0) continue;
    auto const before = text[at - 1];
    bool const glued = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
    auto const rest = text.substr(at);
    if (glued && title(rest, text::fold(rest))) return at;
  }
  return std::string::npos;
}

/// The title of a text: the whole of it, or the short title in brackets behind a long one: "Besluit
/// van … houdende regels over … (Gemeenschappelijke regeling Werkplein)". Empty for any other text.
std::string title_in(std::string const& text) {
  if (title(text, text::fold(text))) return text;
  if (auto const at = title_glued(text); at != std::string::npos) return text.substr(at);
  auto const open = text.find_last_of('(');
  if (open == std::string::npos || open == 0 || !text.ends_with(')')) return {};
  auto const inner = text.substr(open + 1, text.size() - open - 2);
  // what decides about an arrangement is not its text
  constexpr std::array<std::string_view, 12> decides{
      "intrekking", "wijziging", "opheffing",    "uittreding", "toetreding", "benoeming",
      "ontslag",    "reglement", "vaststelling", "aanwijzing", "zienswijze", "mandaat"};
  auto const before = text::fold(std::string_view{text}.substr(0, open));
  bool const founds = before.find(" houdende ") != std::string::npos && !has_any(before, decides);
  return founds && title(inner, text::fold(inner)) ? inner : std::string{};
}

/// Where the boards begin right behind a title, without a line's end between them: "Regeling
/// Archief (RA)De colleges van …"; 0 where they do not.
std::size_t boards_behind(std::string const& text) {
  constexpr std::array<std::string_view, 4> boards{"De colleges van", "De raden van",
                                                   "De burgemeesters van", "Het college van"};
  for (auto const board : boards) {
    auto const at = text.find(board);
    constexpr std::size_t longest = 200;  // bytes of a title
    if (at == std::string::npos || at == 0 || at > longest || text[at - 1] == ' ') continue;
    auto const before = text.substr(0, at);
    if (title(before, text::fold(before))) return at;
  }
  return 0;
}

/// Where words of small letters stand in a text, also when it is in capitals.
std::size_t folded_find(std::string_view text, std::string_view words) {
  auto const same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  auto const found = std::ranges::search(text, words, same);
  return found.empty() ? std::string_view::npos
                       : static_cast<std::size_t>(found.begin() - text.begin());
}

/// Where the boards and their reasons begin in a page that stands on one line; none in any other
/// text. Behind the first of the reasons boards are no parties.
std::vector<std::size_t> parts_of_page(std::string_view text) {
  constexpr std::size_t shortest = 600;  // bytes
  constexpr std::size_t longest = 50'000;
  if (text.size() < shortest || text.size() > longest) return {};
  constexpr std::array<std::string_view, 8> boards{" de colleges van ",
                                                   " het college van ",
                                                   " de raden van ",
                                                   " de gemeenteraden van ",
                                                   " de burgemeesters van ",
                                                   " het dagelijks bestuur van ",
                                                   " de dagelijkse besturen van ",
                                                   " het algemeen bestuur van "};
  constexpr std::array<std::string_view, 4> ends{" overwegend", " gelet op ", " gezien ",
                                                 " besluiten "};
  auto end = text.size();
  for (auto const words : ends) end = std::min(end, folded_find(text, words));
  std::vector<std::size_t> parts;
  for (auto const board : boards) {
    for (std::size_t from = 0; from < end;) {
      auto const at = folded_find(text.substr(from, end - from), board);
      if (at == std::string_view::npos) break;
      from += at + 1;
      parts.push_back(from);
    }
  }
  if (!parts.empty() && end < text.size()) parts.push_back(end + 1);
  std::ranges::sort(parts);
  return parts;
}

/// Where a paragraph that holds a title, boards and reasons falls apart; empty for any other.
std::vector<std::size_t> parts_of(Paragraph const& paragraph) {
  auto parts = parts_of_page(paragraph.text);
  if (auto const glued = boards_behind(paragraph.text); glued > 0 && parts.empty())
    parts.push_back(glued);
  return parts;
}

/// The paragraphs with titles, boards and reasons on their own; nothing where they are so already.
std::optional<std::vector<Paragraph>> parts_apart(std::vector<Paragraph> const& paragraphs) {
  std::vector<std::vector<std::size_t>> parts;
  for (auto const& paragraph : paragraphs) parts.push_back(parts_of(paragraph));
  if (std::ranges::all_of(parts, [](auto const& each) { return each.empty(); }))
    return std::nullopt;
  std::vector<Paragraph> apart;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    auto const& whole = paragraphs[i];
    if (parts[i].empty()) {
      apart.push_back(whole);
      continue;
    }
    std::size_t begin = 0;
    parts[i].push_back(whole.text.size());
    for (auto const end : parts[i]) {
      auto const text = std::string_view{whole.text}.substr(begin, end - begin);
      apart.push_back({.text = without_number(text), .place = whole.place, .page = whole.page});
      begin = end;
    }
  }
  return apart;
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
  return has_any(folded, plural) || times("; de gemeenteraad van ") > 0 ||
         times("gemeente ") + provinces + times("waterschap") + times("hoogheemraadschap") > 1;
}

/// What comes behind who decides: "ieder voor zover het zijn bevoegdheid betreft", "overwegende".
constexpr std::array<std::string_view, 20> behind_parties{" in zijn vergadering",
                                                          " in haar vergadering",
                                                          " gelezen ",
                                                          " ieder voor",
                                                          " elk voor",
                                                          " ieder afzonderlijk",
                                                          " allen ",
                                                          " hierna ",
                                                          " overwegend",
                                                          " gelet op",
                                                          " besluit",
                                                          " maken bekend",
                                                          " voor zover ",
                                                          " in overweging",
                                                          " gezien ",
                                                          " hebben ",
                                                          " nemen deel",
                                                          " treffen ",
                                                          " zijn overeengekomen",
                                                          " bijeen"};

/// A text without these signs at its end.
std::string without_end(std::string text, std::string_view signs) {
  text.resize(text.find_last_not_of(signs) + 1);
  return text;
}

/// A paragraph without the mark of a list and the words that join it to the one before.
std::string without_join(std::string_view text) {
  std::string line{text};
  constexpr std::array<std::string_view, 7> joins{"- ",       "– ",       "• ",  "en ",
                                                  "alsmede ", "evenals ", "met "};
  for (auto const join : joins) {
    if (line.starts_with(join)) line.erase(0, join.size());
  }
  return line;
}

/// Who decides, of a paragraph that begins with them; empty for any other. `more` = behind others,
/// where any board and any government is one of them.
std::string parties_in(std::string const& text, bool more) {
  constexpr std::array<std::string_view, 21> bodies{"de colleges",
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
                                                    "de gemeenten",
                                                    "het bestuur",
                                                    "het waterschap",
                                                    "het hoogheemraadschap",
                                                    "de provincie"};
  constexpr std::array<std::string_view, 6> governments{
      "gemeente",          "provincie", "waterschap",
      "hoogheemraadschap", " staten ",  "burgemeester en wethouders van "};
  auto line = without_join(text);
  auto const folded = text::fold(line);
  if (!begins_with_any(folded, bodies) || (!more && !has_any(" " + folded, governments))) return {};
  auto end = line.size();
  for (auto const words : behind_parties) end = std::min(end, folded_find(line, words));
  line.resize(std::min(end, line.size()));
  return without_end(std::move(line), " ,;:.");
}

/// The sentences of a text.
std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> found;
  while (!text.empty()) {
    auto const stop = text.find(". ");
    auto const size = stop == std::string_view::npos ? text.size() : stop + 1;
    found.push_back(text::squeeze(text.substr(0, size)));
    text.remove_prefix(size);
  }
  return found;
}

/// Words with which the reasons of those who decide begin.
constexpr std::array<std::string_view, 5> reasons{"overweg", "gelet op", "gezien", "besluit",
                                                  "in aanmerking"};

/// What the articles tell of the form: "wordt een openbaar lichaam ingesteld, genaamd …".
Cell form_in(std::span<Paragraph const> paragraphs) {
  constexpr std::array<std::string_view, 4> forms{"openbaar lichaam", "bedrijfsvoeringsorganisatie",
                                                  "gemeenschappelijk orgaan", "centrumgemeente"};
  constexpr std::array<std::string_view, 8> founding{"ingesteld",  "gevormd",   "genaamd",
                                                     "stellen in", "instellen", " is een ",
                                                     "optreedt",   "treedt op"};
  for (auto const& paragraph : paragraphs) {
    for (auto& sentence : sentences(paragraph.text)) {
      auto const folded = text::fold(sentence);
      if (has_any(folded, forms) && has_any(folded, founding))
        return {.text = std::move(sentence), .place = paragraph.place};
    }
  }
  return {};
}

/// The first text with one of these words.
Cell text_with(std::span<Paragraph const> paragraphs, auto const& words) {
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

/// True for a line of the preamble that may name one who decides: short, with a name in it.
bool may_decide(std::string_view text) {
  constexpr std::size_t longest = 120;
  constexpr std::array<std::string_view, 6> others{"ieder voor", "elk voor", "geldend",
                                                   "intitul",    "hierna",   "ondergetek"};
  auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() <= longest && !begins_with_any(text::fold(text), others) &&
         std::ranges::any_of(text.substr(std::min<std::size_t>(1, text.size())), capital);
}

/// A short item of a list of governments, without its marks; empty for any other text.
std::string listed(std::string const& paragraph) {
  constexpr std::size_t longest = 60;
  auto line = text::squeeze(paragraph);
  bool item = line.ends_with(';') || line.ends_with(',');
  if (auto bare = without_number(line); bare != line) {  // "a. Goes", "1. Goes"
    line = std::move(bare);
    item = true;
  }
  for (std::string_view const mark : {"- ", "– ", "• "}) {
    if (!line.starts_with(mark)) continue;
    line.erase(0, mark.size());
    item = true;
  }
  if (!item || line.size() > longest) return {};
  return without_end(std::move(line), " ,;.");
}

Preamble preamble_of(std::vector<Paragraph> const& paragraphs, std::size_t from,
                     std::size_t first_article) {
  Preamble found;
  for (auto i = from; i < first_article; ++i) {
    auto const& paragraph = paragraphs[i];
    auto const text = text::squeeze(paragraph.text);
    auto const folded = text::fold(text);
    bool const of_contents = folded_find(found.name.text, "inhoudsopgave") != std::string::npos;
    if (found.name.text.empty() || of_contents) {
      if (auto name = title_in(text); !name.empty())
        found.name = {.text = std::move(name), .place = paragraph.place};
    }
    if (folded.starts_with("regeling vervallen"))
      found.lapsed = {.text = text.substr(std::string_view{"Regeling "}.size()),
                      .place = paragraph.place};
    if (!found.parties.text.empty() && begins_with_any(folded, reasons)) break;
    // a notice of it names them as well, but as those who make it known
    bool const notice = folded.find("maken bekend") != std::string::npos ||
                        (folded.find("hebben besloten") != std::string::npos &&
                         text.ends_with('.') && folded.find("te treffen") == std::string::npos);
    if (notice) continue;
    bool const behind = !found.parties.text.empty();
    Cell more{.text = parties_in(text, behind), .place = paragraph.place};
    if (behind && more.text.empty() && !title(text, folded) && may_decide(text))
      doubt_cell(found.parties, "In de aanhef staat ook „" + text + "”. Kijk of die meedoet.");
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
    constexpr std::array<std::string_view, 3> laws{"wgr", "wet", " lid"};
    auto const number = article(line);
    // "Artikel 1 Wgr" in the cells of a table
    if (number > 0 && has_any(text::fold(line.substr(0, 40)), laws)) continue;
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
  std::size_t begin{};
  std::size_t articles{};
  std::size_t end{};
};

/// An arrangement of which only the preamble is there: boards that decide, and their reasons.
std::optional<Arrangement> without_articles(std::vector<Paragraph> const& paragraphs) {
  bool const reasoned = std::ranges::any_of(paragraphs, [](Paragraph const& each) {
    return begins_with_any(text::fold(text::squeeze(each.text)), reasons);
  });
  if (!reasoned) return std::nullopt;
  // a decision about it, or a proposal for one
  constexpr std::array<std::string_view, 8> decides{
      "op te heffen",    "in te trekken", "wordt ingetrokken", "wordt opgeheven",
      "wordt gewijzigd", "te wijzigen",   "uit te treden",     "toe te treden"};
  constexpr std::array<std::string_view, 4> begins{"besluit", "artikel i", "voorstel", "wij stell"};
  constexpr std::array<std::string_view, 4> papers{"raadsvoorst", "collegevoorst", "nieuwsbrief",
                                                   "persbericht"};
  bool const decided = std::ranges::any_of(paragraphs, [&](Paragraph const& each) {
    auto const folded = text::fold(text::squeeze(each.text));
    return begins_with_any(folded, papers) ||
           (begins_with_any(folded, begins) && has_any(folded, decides)) || folded == "artikel i" ||
           folded.starts_with("artikel i ") || folded.starts_with("artikel i:");
  });
  if (decided) return std::nullopt;
  auto preamble = preamble_of(paragraphs, 0, paragraphs.size());
  if (preamble.name.text.empty() || !several_decide(preamble.parties.text)) return std::nullopt;
  doubt_cell(preamble.parties,
             "Alleen de aanhef van de regeling staat in dit document. Kijk in de artikelen wie er "
             "meedoet.");
  return Arrangement{std::move(preamble), 0, 0, paragraphs.size()};
}

/// The arrangements of a document. One ends where a title stands behind articles, above boards that
/// decide; a title that only returns does not end it.
std::vector<Arrangement> arrangements(std::vector<Paragraph> const& paragraphs) {
  std::vector<Arrangement> found;
  std::size_t begin = 0;
  std::size_t articles = paragraphs.size();  // of the part that begins there
  auto const close = [&](std::size_t end) {
    if (articles == paragraphs.size()) return;
    auto preamble = preamble_of(paragraphs, begin, articles);
    auto const part = std::span{paragraphs}.subspan(articles, end - articles);
    bool const any_article =
        std::ranges::any_of(part, [](Paragraph const& each) { return article(each.text) > 0; });
    if (any_article && !preamble.name.text.empty() && several_decide(preamble.parties.text)) {
      found.push_back({std::move(preamble), begin, articles, end});
    } else if (!found.empty()) {
      found.back().end = end;
    }
    begin = end;
    articles = paragraphs.size();
  };
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    auto const text = text::squeeze(paragraphs[i].text);
    bool const within = articles < paragraphs.size();
    if (within && title(text, text::fold(text))) close(i);
    if (articles == paragraphs.size() && opens_articles(text)) articles = i;
  }
  close(paragraphs.size());
  if (!found.empty()) found.back().end = paragraphs.size();
  if (found.empty() && begin == 0) {
    if (auto only = without_articles(paragraphs)) found.push_back(std::move(*only));
  }
  return found;
}

}  // namespace

std::optional<PartnershipList> regulation(std::vector<Paragraph> const& all) {
  auto const apart = parts_apart(all);
  auto const& paragraphs = apart ? *apart : all;
  constexpr std::array<std::string_view, 2> goals{"ten doel", "tot doel"};
  constexpr std::array<std::string_view, 1> law{"wet gemeenschappelijke regelingen"};
  constexpr std::array<std::string_view, 2> no_law{"niet zijnde een gemeenschappelijke regeling",
                                                   "niet zijnde een regeling in de zin van"};
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
  for (auto const& found : arrangements(paragraphs)) {
    auto const& [name, parties, lapsed] = found.preamble;
    auto const whole = std::span{paragraphs}.subspan(found.begin, found.end - found.begin);
    auto const articles = whole.subspan(found.articles - found.begin);
    constexpr std::array<std::string_view, 2> names{"gemeenschappelijke", "centrumregeling"};
    bool const named = has_any(text::fold(name.text), names);
    bool const lawful = named || !text_with(whole, law).text.empty();
    if (!lawful || !text_with(whole, no_law).text.empty()) continue;
    auto form = form_in(articles);
    if (form.text.empty()) form = {.text = "Gemeenschappelijke regeling", .place = name.place};
    list.rows.push_back(
        {.page = paragraphs[found.begin].page,
         .cells = {name, parties, std::move(form), text_with(articles, goals), lapsed}});
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
