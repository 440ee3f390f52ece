/** The namespace of WordprocessingML. */
export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
