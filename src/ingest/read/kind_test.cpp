// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/kind.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "ingest/read/document.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace kind_test {

using namespace std::string_view_literals;
using namespace testing;

std::string kind(std::string_view bytes) { return std::string{name(file_kind(bytes))}; }

TEST(Kind, office_documents_by_what_is_in_the_package) {
  EXPECT_EQ(kind(docx("<w:p/>")), "docx");
  EXPECT_EQ(kind(xlsx("<sheetData/>")), "xlsx");
  EXPECT_EQ(kind(odf("<text:p/>")), "odt");
  EXPECT_EQ(kind(odf("<table:table/>", {}, "spreadsheet")), "ods");
  EXPECT_EQ(kind(zip({{"mimetype", "application/vnd.oasis.opendocument.text-template"}})), "odt");
  EXPECT_EQ(kind(zip({{"a.txt", "tekst"}})), "package");
  auto const whole = docx("<w:p/>");
  EXPECT_EQ(kind(whole.substr(0, whole.size() - 40)), "docx");
  EXPECT_EQ(kind("<?xml version='1.0'?>\n<office:document "
                 "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                 "office:mimetype=\"application/vnd.oasis.opendocument.text\"></office:document>"),
            "odt");
}

TEST(Kind, binary_files_by_their_first_bytes) {
  EXPECT_EQ(kind("%PDF-1.7\n"), "pdf");
  EXPECT_EQ(kind("rommel\n%PDF-1.4\n1 0 obj"), "pdf");
  EXPECT_EQ(kind("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 en meer"), "old-office");
  EXPECT_EQ(kind("{\\rtf1 tekst}"), "rtf");
  EXPECT_EQ(kind("\x89PNG\r\n\x1A\n"), "picture");
  EXPECT_EQ(kind("\xFF\xD8\xFF\xE0"), "picture");
  EXPECT_EQ(kind("a\0b\0\1\2"sv), "binary");
}

TEST(Kind, a_message_by_the_lines_it_begins_with) {
  EXPECT_EQ(kind("Received: from a\r\n by b\r\nMIME-Version: 1.0\r\n\r\n<table><tr><td>a"),
            "email");
  EXPECT_EQ(kind("From: a@b.nl\nTo: c@d.nl\nSubject: lijst\n\nnaam;doel\nVRG;veilig\n"), "email");
  EXPECT_EQ(kind("Naam: Afvaldienst\nDoel: huisvuil\n\nNaam: VRG\nDoel: veilig\n"), "text");
  EXPECT_EQ(kind("Aan: de raad\nVan: het college\n\nMIME-Version: 1.0 is een regel\n"), "text");
  EXPECT_EQ(kind("De lijst\nMIME-Version: 1.0\n"), "text");
}

TEST(Kind, markup_and_data) {
  EXPECT_EQ(kind("\xEF\xBB\xBF<!DOCTYPE html><p>x"), "html");
  EXPECT_EQ(kind("<!-- x -->\n<TABLE border=1><tr><td>a"), "html");
  EXPECT_EQ(kind("<?xml version=\"1.0\"?><html xmlns=\"x\">"), "html");
  EXPECT_EQ(kind("<?xml version=\"1.0\"?><lijst/>"), "xml");
  EXPECT_EQ(kind("<lijst><naam>x</naam></lijst>\n"), "xml");
  EXPECT_EQ(kind("{ \"a\": 1 }"), "json");
  EXPECT_EQ(kind("[1, 2]"), "json");
  EXPECT_EQ(kind("[1] Zie ook [2]"), "text");
  EXPECT_EQ(kind("# Lijst\n\n- een\n- twee\n"), "markdown");
  EXPECT_EQ(kind("# Lijst\n\n| a | b |\n|---|---|\n| c | d |\n"), "markdown");
}

TEST(Kind, separated_values_but_no_running_text) {
  EXPECT_EQ(kind("naam;doel\nVRG;veilig\nGGD;gezond\n"), "csv");
  EXPECT_EQ(kind("naam,doel,wie\n\"a, b\",c,d\n"), "csv");
  EXPECT_EQ(kind("a\tb\nc\td\ne\tf\n"), "csv");
  EXPECT_NE(kind("Wij doen mee in:\n- VRG: veilig; Assen\n- GGD: gezond; Emmen\n"), "csv");
  std::string utf16 = "\xFF\xFE";
  for (char const c : "a;b\nc;d\ne;f\n"sv) utf16 += {c, '\0'};
  EXPECT_EQ(kind(utf16), "csv");
  EXPECT_EQ(kind("Haren, Bedum en Winsum\nEen regel, met een komma\nNog een, met een komma\n"),
            "text");
  EXPECT_EQ(kind("Eerst dit; dan dat.\nEen gewone regel.\nEn nog een.\n"), "text");
  EXPECT_EQ(kind(""), "text");
}

TEST(Kind, flattened_texts_stay_texts) {
  std::size_t files = 0;
  for (auto const& entry : std::filesystem::directory_iterator{VERBAND_ROOT "/examples"}) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in{entry.path(), std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(kind(bytes), "text") << entry.path();
    ++files;
  }
  EXPECT_GE(files, 5U);
}

TEST(Document, letters_that_were_encoded_twice_are_put_back_in_every_kind) {
  auto const bytes = docx(
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>Co\u00C3\u00ABvorden: </w:t></w:r>"
      "<w:r><w:t>samen \u00E2\u20AC\u201C \u00E9\u00E9n "
      "loket</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>"
      "<w:r><w:t>Frysl\u00C3\u00A2n</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  auto const contents = read_contents(FileKind::docx, bytes, {});
  EXPECT_EQ(shown(contents), "Co\u00EBvorden: samen \u2013 \u00E9\u00E9n loket\n|Frysl\u00E2n|\n");
  EXPECT_EQ(codes(contents), "encoding-repaired");
  auto const& paragraph = std::get<Paragraph>(contents.blocks.at(0));
  EXPECT_EQ(paragraph.text.substr(0, paragraph.lead), "Co\u00EBvorden:");
  ASSERT_EQ(paragraph.repairs.size(), 2U);
  EXPECT_EQ(paragraph.repairs[1].before, "\u00E2\u20AC\u201C");
  EXPECT_EQ(paragraph.repairs[1].after, "\u2013");
}

TEST(Document, what_cannot_be_read_says_what_to_do) {
  auto const code = [](std::string_view bytes) {
    return codes(read_contents(file_kind(bytes), bytes, {}));
  };
  constexpr auto ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
  std::string secret{ole};
  for (char const c : "EncryptedPackage"sv) secret += {c, '\0'};
  EXPECT_EQ(code(ole), "old-office");
  EXPECT_EQ(code(secret), "encrypted-document");
  std::string outlook{ole};
  for (char const c : "__substg1.0_0037001F"sv) outlook += {c, '\0'};
  EXPECT_EQ(code(outlook), "email");
  EXPECT_EQ(code("MIME-Version: 1.0\n\n"), "email");
  EXPECT_EQ(code("{\\rtf1}"), "rtf");
  EXPECT_EQ(code("GIF89a"), "picture");
  EXPECT_EQ(code("a\0b"sv), "binary");
  EXPECT_EQ(code(zip({{"a.txt", "tekst"}})), "unknown-package");
  EXPECT_EQ(code("{\"a\": 1}"), "unknown-data");
  auto const whole = docx("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>");
  EXPECT_EQ(code(whole), "");
  EXPECT_EQ(code(whole.substr(0, whole.size() - 40)), "damaged-document");
}

}  // namespace kind_test
}  // namespace verband::ingest
