//! stub
pub fn prose(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
pub fn line(text: &str) -> String {
    text.replace('\n', " ")
}
pub fn cell(text: &str) -> String {
    line(text).replace('|', "\\|")
}
pub fn code(text: &str) -> String {
    format!("`{text}`")
}
