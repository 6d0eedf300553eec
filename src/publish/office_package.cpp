// SPDX-License-Identifier: EUPL-1.2
#include "publish/office_package.hpp"

#include <vector>

#include "model/ensure.hpp"
#include "publish/package.hpp"
#include "publish/xml.hpp"

namespace verband::publish {
namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char const* relation_list =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view application_type = "application/vnd.openxmlformats-";

constexpr std::string_view properties =
    R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Verband</Application></Properties>)";

std::string content_types(std::span<OfficePart const> parts) {
  pugi::xml_document document;
  auto list = add(document, "Types",
                  {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  auto const type = [](std::string_view name) {
    return std::string{application_type}.append(name);
  };
  add(list, "Default", {{"Extension", "rels"}, {"ContentType", type("package.relationships+xml")}});
  add(list, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  for (auto const& each : parts) {
    if (each.content_type.empty()) continue;
    add(list, "Override",
        {{"PartName", "/" + each.name}, {"ContentType", type(each.content_type)}});
  }
  add(list, "Override",
      {{"PartName", "/docProps/core.xml"}, {"ContentType", type("package.core-properties+xml")}});
  add(list, "Override",
      {{"PartName", "/docProps/app.xml"},
       {"ContentType", type("officedocument.extended-properties+xml")}});
  return bytes(document);
}

std::string core_properties(std::string_view title) {
  pugi::xml_document document;
  auto core =
      add(document, "cp:coreProperties",
          {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  add_text(core, "dc:title", xml_text(title));
  add_text(core, "dc:creator", "Verband");
  add_text(core, "dc:language", "nl-NL");
  return bytes(document);
}

}  // namespace

std::string relations(std::span<Relation const> list) {
  pugi::xml_document document;
  auto root = add(document, "Relationships", {{"xmlns", relation_list}});
  for (std::size_t i = 0; i < list.size(); ++i) {
    // The properties of a document have a type outside the family of the others.
    bool const whole = list[i].type.starts_with("http");
    add(root, "Relationship",
        {{"Id", "rId" + std::to_string(i + 1)},
         {"Type", (whole ? std::string{} : std::string{relation_types}) + list[i].type},
         {"Target", list[i].target}});
  }
  return bytes(document);
}

std::string office_package(std::span<OfficePart const> parts, std::string_view title) {
  ensure(!parts.empty(), "an office document has a main part");
  std::vector<Relation> const top{
      {"officeDocument", parts.front().name},
      {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
       "docProps/core.xml"},
      {"extended-properties", "docProps/app.xml"}};
  std::vector<Part> files{{"[Content_Types].xml", content_types(parts)},
                          {"_rels/.rels", relations(top)}};
  for (auto const& each : parts) files.push_back({each.name, each.bytes});
  files.push_back({"docProps/core.xml", core_properties(title)});
  files.push_back({"docProps/app.xml", std::string{declaration}.append(properties)});
  return package(files);
}

}  // namespace verband::publish
