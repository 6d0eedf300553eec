// SPDX-License-Identifier: EUPL-1.2
// Office documents, read back with a zip reader and an XML reader.
#include "publish/office.hpp"

#include <algorithm>
#include <cstring>
#include <map>

#include <gtest/gtest.h>
#include <minizip/unzip.h>
#include <pugixml.hpp>

#include "model/ensure.hpp"
#include "publish/annex.hpp"
#include "publish/docx.hpp"
#include "publish/package.hpp"
#include "publish/xlsx.hpp"
#include "publish/xml.hpp"

namespace verband::publish {
namespace office_test {

using namespace std::chrono_literals;

struct Memory {
  std::string const& bytes;
  std::size_t at{};
};

Memory& memory(voidpf opaque) { return *static_cast<Memory*>(opaque); }

/// The parts of a zip by name. Each has the fixed date, and its checksum holds.
std::map<std::string, std::string> unpacked(std::string const& bytes) {
  Memory file{bytes};
  zlib_filefunc64_def functions{};
  functions.opaque = &file;
  functions.zopen64_file = [](voidpf opaque, void const*, int) { return opaque; };
  functions.zclose_file = [](voidpf, voidpf) { return 0; };
  functions.zerror_file = [](voidpf, voidpf) { return 0; };
  functions.ztell64_file = [](voidpf opaque, voidpf) -> ZPOS64_T { return memory(opaque).at; };
  functions.zseek64_file = [](voidpf opaque, voidpf, ZPOS64_T offset, int origin) -> long {
    auto& in = memory(opaque);
    in.at = (origin == SEEK_SET ? 0 : origin == SEEK_CUR ? in.at : in.bytes.size()) + offset;
    return 0;
  };
  functions.zread_file = [](voidpf opaque, voidpf, void* buffer, uLong size) -> uLong {
    auto& in = memory(opaque);
    auto const taken = in.bytes.copy(static_cast<char*>(buffer), size, in.at);
    in.at += taken;
    return taken;
  };
  std::map<std::string, std::string> parts;
  unzFile const zip = unzOpen2_64("", &functions);
  EXPECT_NE(zip, nullptr);
  if (zip == nullptr) return parts;
  for (int more = unzGoToFirstFile(zip); more == UNZ_OK; more = unzGoToNextFile(zip)) {
    unz_file_info64 about{};
    std::string name(256, '\0');
    EXPECT_EQ(
        unzGetCurrentFileInfo64(zip, &about, name.data(), name.size(), nullptr, 0, nullptr, 0),
        UNZ_OK);
    name.resize(about.size_filename);
    EXPECT_EQ(about.tmu_date.tm_year, 1980) << name;
    EXPECT_EQ(about.tmu_date.tm_mday, 1) << name;
    std::string content(about.uncompressed_size, '\0');
    EXPECT_EQ(unzOpenCurrentFile(zip), UNZ_OK);
    EXPECT_EQ(unzReadCurrentFile(zip, content.data(), static_cast<unsigned>(content.size())),
              static_cast<int>(content.size()));
    EXPECT_EQ(unzCloseCurrentFile(zip), UNZ_OK) << name;
    EXPECT_TRUE(parts.emplace(name, std::move(content)).second) << name;
  }
  unzClose(zip);
  return parts;
}

/// True when the bytes are UTF-8 that XML 1.0 may hold.
bool clean(std::string const& text) { return xml_text(text) == text; }

/// An office document as a reader sees it. Every part is whole XML, has a type, and every relation
/// leads somewhere.
class Opened {
 public:
  explicit Opened(std::string const& bytes) : parts_{unpacked(bytes)} {
    for (auto const& [name, content] : parts_) {
      EXPECT_TRUE(clean(content)) << name;
      EXPECT_TRUE(documents_[name].load_buffer(content.data(), content.size(), flags)) << name;
    }
    for (auto const& [name, content] : parts_) {
      if (name.ends_with(".rels")) check_relations(name);
      if (name != "[Content_Types].xml") {
        EXPECT_TRUE(typed(name)) << name;
      }
    }
  }
  pugi::xml_node part(std::string const& name) {
    EXPECT_TRUE(parts_.contains(name)) << name;
    return documents_[name].document_element();
  }
  bool has(std::string const& name) const { return parts_.contains(name); }

 private:
  static constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single;

  bool typed(std::string const& name) {
    if (name.ends_with(".rels")) return true;
    auto const types = documents_["[Content_Types].xml"].document_element();
    return !types.find_child_by_attribute("Override", "PartName", ("/" + name).c_str()).empty();
  }
  void check_relations(std::string const& name) {
    auto const folder = name.substr(0, name.find("_rels/"));
    for (auto const each : documents_[name].document_element()) {
      EXPECT_TRUE(parts_.contains(folder + each.attribute("Target").value()))
          << name << " → " << each.attribute("Target").value();
    }
  }

  std::map<std::string, std::string> parts_;
  std::map<std::string, pugi::xml_document> documents_{};
};

pugi::xml_node cell(pugi::xml_node sheet, char const* at) {
  for (auto const row : sheet.child("sheetData")) {
    if (auto const found = row.find_child_by_attribute("c", "r", at)) return found;
  }
  return {};
}

/// What a spreadsheet shows of a text cell, "" when it is no text.
std::string text(pugi::xml_node sheet, char const* at) {
  return cell(sheet, at).child("is").child("t").text().get();
}

std::string words_in(pugi::xml_node node) {
  std::string result;
  for (auto const& found : node.select_nodes(".//w:t")) {
    result += (result.empty() ? "" : "|") + std::string{found.node().text().get()};
  }
  return result;
}

Annex annex(std::vector<std::vector<std::string>> rows) {
  return {.title = "Bijlage",
          .intro = {"Vooraf."},
          .table = {{"Naam", "Doel", "Deelnemers", "Terrein", "Aard"}, std::move(rows)},
          .notes = {"Eerste bron", "Tweede bron"}};
}

constexpr char const* first_sheet = "xl/worksheets/sheet1.xml";

std::string const hostile =
    "</t></w:t><x a=\"1\">&amp; \"'\x01\x1B[31m\xE2\x80\xAE\xD7\xA9 "
    "\xED\xA0\x80 \xFF\xC0\xAF \xEF\xBF\xBE ]]>";

TEST(xml_text, keeps_what_xml_may_hold_and_nothing_else) {
  EXPECT_EQ(xml_text("één\t\xF0\x9F\x8C\xB7\n"), "één\t\xF0\x9F\x8C\xB7\n");
  EXPECT_EQ(xml_text(std::string_view{"a\0b\x1B"
                                      "c\x7F\xC2\x85",
                                      8}),
            "abc");
  EXPECT_EQ(xml_text("a\r\nb\rc\fd"), "a\nb\nc\nd");
  EXPECT_EQ(xml_text("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // a lone surrogate
  EXPECT_EQ(xml_text("\xC0\xAF\xF4\x90\x80\x80\xE2\x82"),
            "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
            "\xEF\xBF\xBD");
  EXPECT_EQ(xml_text("\xEF\xBF\xBF"), "\xEF\xBF\xBD");  // no character (U+FFFF)
}

TEST(package, keeps_parts_whole_and_in_order) {
  std::string noise;
  for (unsigned i = 0; i < 300000; ++i) noise += static_cast<char>((i * i * 2654435761U) >> 13U);
  std::vector<Part> const parts{{"b/leeg", ""}, {"a.bin", noise}};
  auto const bytes = package(parts);
  EXPECT_LT(bytes.find("b/leeg"), bytes.find("a.bin"));
  auto const back = unpacked(bytes);
  EXPECT_EQ(back.at("a.bin"), noise);
  EXPECT_EQ(back.at("b/leeg"), "");
  EXPECT_EQ(package(parts), bytes);
}

TEST(xlsx, numbers_and_days_are_values_only_where_that_is_declared) {
  std::vector<Sheet> const sheets{
      {.title = "Blad",
       .table = {{"tekst", "getal", "dag"},
                 {{"12", "-12.5", "2015-01-01"},
                  {"2015-01-01", "0017", "1899-01-01"},
                  {"1", "12345678901234567", "2015-02-30"},
                  {"1", "1e5", "ca. 2015"},
                  {"1", "", ""}}},
       .kinds = {ColumnKind::text, ColumnKind::number, ColumnKind::date}}};
  Opened file{xlsx(sheets)};
  auto const sheet = file.part(first_sheet);
  EXPECT_EQ(text(sheet, "A2"), "12");
  EXPECT_EQ(text(sheet, "A3"), "2015-01-01");
  EXPECT_STREQ(cell(sheet, "B2").child("v").text().get(), "-12.5");
  EXPECT_STREQ(cell(sheet, "C2").child("v").text().get(), "42005");
  // Zeros in front, digits that do not fit, days that are none: as they were written.
  EXPECT_EQ(text(sheet, "B3"), "0017");
  EXPECT_EQ(text(sheet, "B4"), "12345678901234567");
  EXPECT_EQ(text(sheet, "B5"), "1e5");
  EXPECT_EQ(text(sheet, "C3"), "1899-01-01");
  EXPECT_EQ(text(sheet, "C4"), "2015-02-30");
  EXPECT_EQ(text(sheet, "C5"), "ca. 2015");
  EXPECT_TRUE(cell(sheet, "B6").empty());
  // The format of the cell with the day is that of a day.
  auto const formats = file.part("xl/styles.xml").child("cellXfs");
  auto const format = std::next(formats.begin(), cell(sheet, "C2").attribute("s").as_int());
  EXPECT_EQ(format->attribute("numFmtId").as_int(), 14);
}

TEST(xlsx, text_is_never_a_formula) {
  std::vector<std::string> const formulas{"=1+1", "+1", "-1", "@SUM(A1)",
                                          "=HYPERLINK(\"http://x\")"};
  Opened file{xlsx(std::vector<Sheet>{
      {.title = "=1", .notes = {"=2"}, .table = {{"=3", "b", "c", "d", "e"}, {formulas}}}})};
  for (auto const* name : {first_sheet, "xl/worksheets/sheet2.xml"}) {
    EXPECT_TRUE(file.part(name).select_nodes("//f").empty());
    for (auto const& each : file.part(name).select_nodes("//c")) {
      EXPECT_STREQ(each.node().attribute("t").value(), "inlineStr");
    }
  }
  auto const sheet = file.part(first_sheet);
  EXPECT_EQ(text(sheet, "A2"), "=1+1");
  EXPECT_EQ(text(sheet, "E2"), "=HYPERLINK(\"http://x\")");
  // Also after someone edits the cell: it is marked as text, as if typed with an apostrophe.
  auto const formats = file.part("xl/styles.xml").child("cellXfs");
  for (auto const* at : {"A2", "B2", "C2", "D2"}) {
    auto const format = std::next(formats.begin(), cell(sheet, at).attribute("s").as_int());
    EXPECT_TRUE(format->attribute("quotePrefix").as_bool()) << at;
  }
}

TEST(xlsx, hostile_text_stays_the_text_of_its_cell) {
  Opened file{xlsx(std::vector<Sheet>{{.title = hostile,
                                       .notes = {hostile},
                                       .table = {{hostile}, {{hostile}, {"_x0041_ _x004_"}}}}})};
  auto const sheet = file.part(first_sheet);
  EXPECT_EQ(text(sheet, "A2"), xml_text(hostile));
  EXPECT_EQ(sheet.select_nodes("//c").size(), 3U);
  // A spreadsheet reads _x0041_ as A; the underscore is given by its own code.
  EXPECT_EQ(text(sheet, "A3"), "_x005F_x0041_ _x004_");
}

TEST(xlsx, a_cell_that_is_too_long_ends_visibly_and_between_letters) {
  std::string const tulip = "\xF0\x9F\x8C\xB7";  // two UTF-16 units
  std::string tulips = "x";
  for (int i = 0; i < 20000; ++i) tulips += tulip;
  std::string big;
  big.resize(10'000'000, 'a');
  std::string const fits(32767, 'b');
  Opened file{xlsx(
      std::vector<Sheet>{{.title = "Blad", .table = {{"a", "b", "c"}, {{tulips, big, fits}}}}})};
  auto const sheet = file.part(first_sheet);
  for (auto const* at : {"A2", "B2"}) {
    auto const shown = text(sheet, at);
    EXPECT_TRUE(shown.ends_with("…(ingekort)")) << at;
    EXPECT_LE(utf16_length(shown), 32767U);
    EXPECT_GE(utf16_length(shown), 32766U);
  }
  auto const shown = text(sheet, "A2");
  EXPECT_TRUE(shown.substr(0, shown.find("…")).ends_with(tulip));
  EXPECT_EQ(text(sheet, "C2"), fits);
}

TEST(xlsx, names_of_sheets_are_allowed_short_and_unlike) {
  Table const table{{"a"}, {{"1"}}};
  Opened file{
      xlsx(std::vector<Sheet>{{.title = "a[b]:c*d?e/f\\g", .table = table},
                              {.title = std::string(40, 'n'), .table = table},
                              {.title = std::string(40, 'N'), .table = table},
                              {.title = "'", .table = table},
                              {.title = "history", .table = table},
                              {.title = "d'Anjou", .table = table},
                              {.title = "verantwoording", .notes = {"x"}, .table = table}})};
  std::vector<std::string> names;
  for (auto const each : file.part("xl/workbook.xml").child("sheets")) {
    names.emplace_back(each.attribute("name").value());
    EXPECT_LE(names.back().size(), 31U);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"a b  c d e f g", std::string(31, 'n'),
                                             std::string(27, 'N') + " (2)", "Blad", "history (2)",
                                             "d'Anjou", "verantwoording", "Verantwoording (2)"}));
  auto const filter = file.part("xl/workbook.xml")
                          .child("definedNames")
                          .find_child_by_attribute("localSheetId", "5");
  EXPECT_STREQ(filter.text().get(), "'d''Anjou'!$A$1:$A$2");
}

TEST(xlsx, the_table_begins_at_a1_with_a_head_that_stays_and_filters) {
  Table table{{}, {}};
  for (int i = 0; i < 28; ++i) table.head.push_back("kop " + std::to_string(i));
  table.rows.assign(3, std::vector<std::string>(28, "x"));
  table.rows[0][1] = std::string(120, 'z');
  table.rows[1][2] = std::string(2000, 'y');
  Opened file{xlsx(std::vector<Sheet>{{.title = "Blad", .notes = {"gevraagd"}, .table = table}})};
  auto const sheet = file.part(first_sheet);
  EXPECT_EQ(text(sheet, "A1"), "kop 0");
  EXPECT_EQ(text(sheet, "AB1"), "kop 27");
  EXPECT_STREQ(sheet.child("autoFilter").attribute("ref").value(), "A1:AB4");
  auto const pane = sheet.child("sheetViews").child("sheetView").child("pane");
  EXPECT_STREQ(pane.attribute("state").value(), "frozen");
  EXPECT_EQ(pane.attribute("ySplit").as_int(), 1);
  for (auto const column : sheet.child("cols")) {
    EXPECT_LE(column.attribute("width").as_double(), 51);
    EXPECT_GE(column.attribute("width").as_double(), 9);
  }
  // Rows are as high as their text, but a very long cell does not push the table off the screen.
  auto const height = [&](char const* row) {
    return sheet.child("sheetData")
        .find_child_by_attribute("row", "r", row)
        .attribute("ht")
        .as_int();
  };
  EXPECT_EQ(height("2"), 45);
  EXPECT_EQ(height("3"), 180);
  EXPECT_EQ(height("4"), 0);  // one line, as high as any
  auto const notes = file.part("xl/worksheets/sheet2.xml");
  EXPECT_EQ(text(notes, "A1"), "Blad");
  EXPECT_EQ(text(notes, "A2"), "gevraagd");
  auto const core = file.part("docProps/core.xml");
  EXPECT_STREQ(core.child("dc:language").text().get(), "nl-NL");
}

TEST(xlsx, nothing_is_a_workbook_too) {
  Opened none{xlsx({})};
  EXPECT_STREQ(none.part("xl/workbook.xml").child("sheets").first_child().attribute("name").value(),
               "Blad1");
  Opened head{xlsx(std::vector<Sheet>{{.title = "Blad", .table = {{"a", "b"}, {}}}})};
  EXPECT_STREQ(head.part(first_sheet).child("autoFilter").attribute("ref").value(), "A1:B1");
  EXPECT_FALSE(head.has("xl/worksheets/sheet2.xml"));
}

TEST(docx, the_table_has_a_head_on_every_page_and_rows_that_stay_whole) {
  std::string const endless(200'000, 'z');
  Opened file{docx(annex({{"VRG", "doel", "wie", "wat", "hoe"}, {"lang", endless, "", "", ""}}))};
  auto const body = file.part("word/document.xml").child("w:body");
  auto const table = body.child("w:tbl");
  std::vector<pugi::xml_node> rows;
  for (auto const row : table.children("w:tr")) rows.push_back(row);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_FALSE(rows[0].child("w:trPr").child("w:tblHeader").empty());
  EXPECT_TRUE(rows[1].child("w:trPr").child("w:tblHeader").empty());
  EXPECT_FALSE(rows[1].child("w:trPr").child("w:cantSplit").empty());
  EXPECT_TRUE(rows[2].child("w:trPr").child("w:cantSplit").empty());  // longer than a page
  EXPECT_EQ(words_in(rows[0]), "Naam|Doel|Deelnemers|Terrein|Aard");
  // The widths are 16, 26, 24, 14 and 20 % of A4 lying without its margins.
  auto const layout = body.child("w:sectPr");
  int const page = layout.child("w:pgSz").attribute("w:w").as_int();
  EXPECT_GT(page, layout.child("w:pgSz").attribute("w:h").as_int());
  int const room = page - 2 * layout.child("w:pgMar").attribute("w:left").as_int();
  std::vector<int> shares;
  for (auto const column : table.child("w:tblGrid")) {
    shares.push_back((column.attribute("w:w").as_int() * 100 + room / 2) / room);
  }
  EXPECT_EQ(shares, (std::vector{16, 26, 24, 14, 20}));
}

TEST(docx, is_a_document_for_everyone) {
  Opened file{docx(annex({{"VRG", "", "", "", ""}}))};
  auto const body = file.part("word/document.xml").child("w:body");
  EXPECT_STREQ(file.part("docProps/core.xml").child("dc:title").text().get(), "Bijlage");
  EXPECT_STREQ(file.part("docProps/core.xml").child("dc:language").text().get(), "nl-NL");
  auto const language = file.part("word/styles.xml").select_node("//w:docDefaults//w:lang").node();
  EXPECT_STREQ(language.attribute("w:val").value(), "nl-NL");
  auto const heading = body.first_child();
  EXPECT_STREQ(heading.child("w:pPr").child("w:pStyle").attribute("w:val").value(), "Heading1");
  auto const properties = body.child("w:tbl").child("w:tblPr");
  EXPECT_STREQ(properties.child("w:tblCaption").attribute("w:val").value(), "Bijlage");
  EXPECT_NE(std::strstr(properties.child("w:tblDescription").attribute("w:val").value(), "Terrein"),
            nullptr);
  EXPECT_TRUE(properties.child("w:tblLook").attribute("w:firstRow").as_bool());
  // The notes are items of one list, and the footer counts the pages.
  auto const items = body.select_nodes("w:p[w:pPr/w:pStyle/@w:val='ListNumber']");
  EXPECT_EQ(items.size(), 2U);
  auto const footer = file.part("word/footer1.xml");
  EXPECT_EQ(words_in(footer), "Bladzijde |1| van |1");
  EXPECT_EQ(footer.select_nodes("//w:fldSimple").size(), 2U);
  // Every style that is used is there.
  for (auto const& used : body.select_nodes("//w:pStyle")) {
    EXPECT_FALSE(file.part("word/styles.xml")
                     .find_child_by_attribute("w:styleId", used.node().attribute("w:val").value())
                     .empty())
        << used.node().attribute("w:val").value();
  }
}

TEST(docx, a_line_end_in_a_cell_begins_a_paragraph_and_an_empty_cell_has_one) {
  Opened file{docx(annex({{"een\r\ntwee\n\n", "", "a\n\nb", "\n", hostile}}))};
  auto const row = file.part("word/document.xml").select_node("//w:tr[2]").node();
  std::vector<std::size_t> paragraphs;
  for (auto const cell : row.children("w:tc")) {
    paragraphs.push_back(cell.select_nodes("w:p").size());
  }
  EXPECT_EQ(paragraphs, (std::vector<std::size_t>{2, 1, 3, 1, 1}));
  EXPECT_EQ(words_in(row), "een|twee|a|b|" + xml_text(hostile));
}

TEST(docx, without_rows_or_notes_there_is_a_paragraph_behind_the_table) {
  Annex const bare{.table = annex({}).table};
  Opened file{docx(bare)};
  auto const body = file.part("word/document.xml").child("w:body");
  EXPECT_STREQ(body.child("w:tbl").next_sibling().name(), "w:p");
  EXPECT_THROW(docx({.title = "zonder kolommen"}), Error);
}

/// A belief with the texts of one row, and the register around it.
struct One {
  Snapshot snapshot{};
  Partnership partnership{.uri = "urn:uuid:1", .slug = "vrg"};
  Reading reading{};
  Account account{};
  analysis::BeliefView belief{};

  One() {
    auto atlas = std::make_shared<Atlas>();
    atlas->release = "2026-05";
    Organisation haren;
    haren.code = "gm0017";
    haren.name = "Haren";
    atlas->organisations = {haren};
    atlas->index();
    snapshot.atlas = atlas;
    snapshot.sources["s1"] = {.id = "s1", .title = "Bijlage 2015"};
    reading.owner = "gm0017";
    reading.reference_date = Date{2015y / 1 / 1};
    account.source = "s1";
    account.row = 3;
    account.observed = Date{2015y / 1 / 1};
    account.typed.name = "Veiligheidsregio (VRG)";
    account.stated = {{ColumnRole::purpose, "Waarom", {.text = "hulp"}},
                      {ColumnRole::legal_form, "Vorm", {.text = "openbaar lichaam"}},
                      {ColumnRole::extra, "vermeld_op", {.text = "2001-01-01"}}};
    belief = {.partnership = &partnership, .account = &account, .reading = &reading};
  }
};

TEST(annex_rows, give_the_words_of_the_source_and_leave_the_rest_empty) {
  One const one;
  EXPECT_EQ(annex_rows({&one.belief, 1}).rows,
            (std::vector<std::vector<std::string>>{
                {"Veiligheidsregio (VRG)", "hulp", "", "", "openbaar lichaam"}}));
}

TEST(office, says_what_was_asked_and_where_it_comes_from) {
  One one;
  one.belief.standing = analysis::Standing::presumed;
  std::vector<std::string> const filters{"deelnemer: Haren"};
  AskedView const asked{.snapshot = &one.snapshot,
                        .on = Date{2016y / 1 / 1},
                        .known = "2020-02-03",
                        .filters = filters};
  Opened book{workbook({&one.belief, 1}, asked)};
  std::string notes;
  for (auto const& each : book.part("xl/worksheets/sheet2.xml").select_nodes("//t")) {
    notes += std::string{each.node().text().get()} + "\n";
  }
  Opened paper{word_annex({&one.belief, 1}, asked)};
  auto const words = words_in(paper.part("word/document.xml"));
  for (auto const* said : {"1 januari 2016", "3 februari 2020", "Filter: deelnemer: Haren",
                           "Bijlage 2015 (Haren, 1 januari 2015): 1 samenwerkingsverband.",
                           "Vermoed: 1 samenwerkingsverband.", "2026-05"}) {
    EXPECT_NE(notes.find(said), std::string::npos) << said << "\n" << notes;
    EXPECT_NE(words.find(said), std::string::npos) << said << "\n" << words;
  }
  // The day of our own column is a day, that of a column of the source with the same head is text.
  auto const sheet = book.part(first_sheet);
  EXPECT_STREQ(cell(sheet, "T2").child("v").text().get(), "42005");
  EXPECT_EQ(text(sheet, "W2"), "2001-01-01");
}

TEST(office, the_same_question_gives_the_same_bytes) {
  One const one;
  AskedView const asked{.snapshot = &one.snapshot, .on = Date{2016y / 1 / 1}};
  EXPECT_EQ(workbook({&one.belief, 1}, asked), workbook({&one.belief, 1}, asked));
  EXPECT_EQ(word_annex({&one.belief, 1}, asked), word_annex({&one.belief, 1}, asked));
  EXPECT_FALSE(workbook({}, asked).empty());
  EXPECT_FALSE(word_annex({}, asked).empty());
}

}  // namespace office_test
}  // namespace verband::publish
